import { finding, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import { parts, valueAt, type TableCounts } from "../../reading/ledger";
import { addressOf } from "../places";
import { card, inTurn, listed, number, placed, quoted, shortMonth, type CheckedTable } from "../writing";
import { isNamedPart } from "../../reading/texts";

const QUOTED = 4;

/** A part with more than its whole: "of which" rows, and districts' tables beside the force's. */
export const partExceedsWhole = card("sums", "partExceedsWhole", "Part larger than its whole", {
  waits: true,
  looksAt: "“of which” rows against the row that they are part of, and each district’s table against the force’s",
  toDo: "Correct the count that is wrong.",
  message({ part, whole, values, count }, at) {
    const what = listed(values.map((value) => `${value.month}: ${number(value.part)}, but the whole is ${number(value.whole)}`));
    const more = count > values.length ? ` and ${count - values.length} more` : "";
    return `${placed(at)}${quoted(part)} is part of ${quoted(whole)} but is larger (${what}${more}). Correct the count that is wrong.`;
  },
  foundAndExpected: ({ values }) => inTurn(values.map(({ part, whole }) => ({ found: part, expected: `at most ${whole}` }))),
  find: ({ tables }) => [...tables.flatMap(({ counts }) => (counts ? ofWhichIn(counts) : [])), ...districtsAbove(tables)],
});

function ofWhichIn(counts: TableCounts): readonly Finding[] {
  const columns = (counts.lines[0]?.names ?? []).map((_, at) => counts.lines.map(({ names }) => names[at]!));
  return counts.lines.flatMap(({ names }, line): Finding[] => {
    const at = names.findIndex((name, column) => isNamedPart(name, columns[column]!));
    if (at < 0) return [];
    const isWhole = (index: number) =>
      !isNamedPart(columns[at]![index]!, columns[at]!) &&
      names.every((name, other) => other === at || normalised(name) === normalised(counts.lines[index]!.names[other]!));
    let whole = line - 1;
    while (whole >= 0 && !isWhole(whole)) whole -= 1;
    if (whole < 0) return [];
    const over = counts.steps.flatMap((_, step) => (valueAt(counts, line, step) > valueAt(counts, whole, step) ? [step] : []));
    return over.length === 0
      ? []
      : [
          exceeding(
            counts,
            counts.lines[line]!.label,
            counts.lines[whole]!.label,
            over.map((step) => ({
              cell: counts.cellOf(line, step),
              month: counts.steps[step]!.label,
              part: valueAt(counts, line, step),
              whole: valueAt(counts, whole, step),
            })),
          ),
        ];
  });
}

/** Lines of a district's table with more than the same line of the whole's. */
function districtsAbove(tables: readonly CheckedTable[]): readonly Finding[] {
  const wholes = tables.filter(({ table, counts }) => table.part === "whole" && counts);
  return wholes.flatMap(({ table: { place }, counts: whole }) =>
    tables
      .filter(({ table, counts }) => counts && table.part === "part" && table.place?.family === place?.family)
      .flatMap(({ table, counts }): Finding[] => {
        const over = linesAbove(counts!, whole!);
        return over.length === 0 ? [] : [exceeding(counts!, table.place!.value, place!.value, over)];
      }),
  );
}

interface Over {
  readonly cell: ReturnType<TableCounts["cellOf"]>;
  readonly month: string;
  readonly part: number;
  readonly whole: number;
}

function linesAbove(part: TableCounts, whole: TableCounts): readonly Over[] {
  const key = ({ names }: TableCounts["lines"][number]) => names.map(normalised).join("\n");
  const lineOf = new Map(whole.lines.map((line, index) => [key(line), index]));
  const stepOf = new Map(whole.steps.flatMap(({ month }, index) => (month === null ? [] : [[month, index] as const])));
  return parts(part.lines).flatMap((line) =>
    parts(part.steps).flatMap((step): Over[] => {
      const { month } = part.steps[step]!;
      const [wholeLine, wholeStep] = [lineOf.get(key(part.lines[line]!)), month === null ? undefined : stepOf.get(month)];
      if (wholeLine === undefined || wholeStep === undefined) return [];
      const [own, all] = [valueAt(part, line, step), valueAt(whole, wholeLine, wholeStep)];
      return own > all
        ? [{ cell: part.cellOf(line, step), month: `${part.lines[line]!.label}, ${shortMonth(month!)}`, part: own, whole: all }]
        : [];
    }),
  );
}

function exceeding({ table }: TableCounts, part: string, whole: string, over: readonly Over[]): Finding {
  const address = addressOf(over.flatMap(({ cell }) => cell ?? []));
  const values = over.slice(0, QUOTED).map((each) => ({ month: each.month, part: each.part, whole: each.whole }));
  return finding("partExceedsWhole", { sheet: table.sheet, address }, { part, whole, values, count: over.length });
}
