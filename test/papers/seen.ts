import { parseAddress } from "../../src/domain/address";
import { BLUE } from "../../src/report/colours";
import type { StyleName } from "../../src/report/layout/styles";
import type { ChartPlan, PlanCell } from "../../src/report/plan";
import type { SeenReport, SeenValue } from "../../src/report/seen-report";

/** A cell as it was planned, with its look and what it holds now; text and numbers are as planned unless `now` says otherwise. */
export interface Cell {
  readonly style: StyleName;
  readonly plan: PlanCell;
  readonly now: SeenValue;
  readonly formula: SeenValue;
}

/** Text, or a number, in a cell of this look. */
export const cell = (style: StyleName, value: string | number, now: SeenValue = value): Cell => ({
  ...{ style, now, formula: now },
  plan: typeof value === "number" ? { number: value } : { text: value },
});
/** A formula that shows this. */
export const shows = (style: StyleName, now: SeenValue, formula = "=A1"): Cell => ({ style, now, formula, plan: { formula } });

interface More {
  /** Rows of which the first cell runs across the sheet. */
  readonly wide?: readonly number[];
  readonly charts?: readonly ChartPlan[];
  /** Addresses of boxes of commentary. */
  readonly boxes?: readonly string[];
  readonly data?: readonly (readonly (PlanCell | null)[])[];
  readonly drawn?: Readonly<Record<string, readonly SeenValue[]>>;
  readonly widths?: readonly number[];
  readonly printed?: number;
  readonly blocks?: readonly object[];
  readonly heights?: readonly number[];
}

/** A report as it stands, from its rows: the first is the one that each page repeats. Null is a cell without a look. */
export function seen(rows: readonly (readonly (Cell | null)[])[], more: More = {}): SeenReport {
  const { wide = [], charts = [], boxes = [], data = [], drawn = {}, widths = [100, 40, 40, 30], printed = 3 } = more;
  const width = widths.length;
  const filled = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const at = (row: number, column: number) => `${"ABCDEFGH"[column]!}${row + 1}`;
  const areas = new Map<StyleName, string[]>();
  filled.forEach((row, index) =>
    row.forEach((each, column) => {
      if (each) areas.set(each.style, [...(areas.get(each.style) ?? []), at(index, column)]);
    }),
  );
  const report = {
    ...{ sheet: "Report", columnWidths: widths, rowHeights: more.heights ?? rows.map(() => 20), charts },
    cells: filled.map((row) => row.map((each) => each && each.plan)),
    styles: [...areas].map(([style, of]) => ({ style, areas: of })),
    merges: wide.map((row) => `A${row + 1}:${at(row, printed - 1)}`),
    commentary: boxes.map((address) => ({ address, rows: parseAddress(address).rows })),
    page: {
      classification: "OFFICIAL",
      printArea: `A1:${at(rows.length - 1, printed - 1)}`,
      orientation: "portrait",
      blocks: more.blocks ?? [],
    },
  };
  return {
    plan: { report, data: { cells: data }, colours: BLUE },
    values: filled.map((row) => row.map((each) => each?.now ?? "")),
    formulas: filled.map((row) => row.map((each) => each?.formula ?? "")),
    drawn: new Map(Object.entries(drawn)),
  } as never;
}
