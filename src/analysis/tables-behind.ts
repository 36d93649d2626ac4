import type { FigureTable } from "../domain/count-details";
import type { Month } from "../domain/month";
import type { StrandFigures, TablesLacking } from "../domain/strand";

/** Tables that end before the others that are added up with them, and so end the strands' figures. */
export interface TablesBehind {
  /** The last month of the others. */
  readonly last: Month;
  /** The last month in which all of the strands have figures. */
  readonly before: Month;
  readonly strands: readonly string[];
  readonly tables: readonly { readonly table: FigureTable; readonly end: Month }[];
}

/** The tables that end strands before the others do; null where there are none. Strands with a period of their own say when they end. */
export function tablesBehind(strands: readonly StrandFigures[]): TablesBehind | null {
  const found = strands.flatMap(({ definition, figures, lacking = [] }) => {
    const end = figures.kind === "months" ? figures.months.at(-1)?.month : undefined;
    if (definition.periodEnd !== null || end === undefined) return [];
    const behind = lacking.flatMap(({ tables, months }) => {
      const after = months.filter((month) => month > end);
      return after.length === 0 ? [] : [{ table: tables.at(-1)!, last: after.at(-1)!, end: endBefore(months) }];
    });
    return behind.length === 0 ? [] : [{ strand: definition.strand, end, behind }];
  });
  if (found.length === 0) return null;
  const tables = new Map<string, { readonly table: FigureTable; readonly end: Month }>();
  for (const { table, end } of found.flatMap(({ behind }) => behind)) {
    const key = JSON.stringify([table.sheet, table.cell]);
    const known = tables.get(key);
    if (!known || end < known.end) tables.set(key, { table, end });
  }
  return {
    last: Math.max(...found.flatMap(({ behind }) => behind.map(({ last }) => last))) as Month,
    before: Math.min(...found.map(({ end }) => end)) as Month,
    strands: found.map(({ strand }) => strand),
    tables: [...tables.values()],
  };
}

/** The tables of a strand that lack some of the months. */
export function lackingSome(strand: StrandFigures | undefined, missing: readonly Month[]): readonly TablesLacking[] {
  return (strand?.lacking ?? []).filter(({ months }) => missing.some((month) => months.includes(month)));
}

/** The month before the run of months that ends a list. */
function endBefore(months: readonly Month[]): Month {
  const first = months.findLastIndex((month, at) => at === 0 || months[at - 1]! < month - 1);
  return (months[first]! - 1) as Month;
}
