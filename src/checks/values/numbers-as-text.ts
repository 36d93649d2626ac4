import type { FindingOf } from "../../domain/finding";
import { NUMBER_AS_TEXT } from "../../reading/ledger";
import { viewOf } from "../../reading/sheets";
import { countOf } from "../../reading/texts";
import { card, counted, placed, type CellFix, type CheckInput } from "../writing";

export const numbersAsText = card("values", "numbersAsText", "Numbers stored as text", {
  scope: "cell",
  looksAt: "counts stored as text",
  toDo: "“Make them numbers” turns them into numbers. They are counted either way.",
  message: ({ count }, at) =>
    `${placed(at)}${counted(count, "number is", "numbers are")} stored as text. ${count === 1 ? "It is" : "They are"} counted.`,
  merge: {},
  fix: { label: ({ count }) => (count === 1 ? "Make it a number" : "Make them numbers"), changes: convertNumbers },
});

/** Turns every count of a sheet that is kept as text into a number. */
function convertNumbers({ sheet }: FindingOf<"numbersAsText">, input: CheckInput): readonly CellFix[] {
  return sheet === null ? [] : [...inMonthly(sheet, input), ...inCompared(sheet, input)];
}

function inMonthly(sheet: string, { tables }: CheckInput): readonly CellFix[] {
  return tables.flatMap(({ table, ledger }) => {
    if (!ledger || table.sheet !== sheet) return [];
    return ledger.counts.flatMap(({ column, states, values }) => {
      const fixes: CellFix[] = [];
      states.forEach((state, row) => {
        if (state === NUMBER_AS_TEXT) fixes.push({ sheet, row: table.firstRow + row, column, value: values[row]! });
      });
      return fixes;
    });
  });
}

function inCompared(sheet: string, { recognition, heads }: CheckInput): readonly CellFix[] {
  const head = heads.find((each) => each.sheet === sheet);
  const view = head && viewOf(head);
  if (!view) return [];
  return recognition.comparisons
    .filter((table) => table.sheet === sheet)
    .flatMap(({ rows, windows, marks }) =>
      rows.flatMap(({ row }) =>
        windows.flatMap(({ column }): CellFix[] => {
          const count = countOf(view.at(row, column), marks);
          return count.kind === "count" && count.from === "text" ? [{ sheet, row, column, value: count.count }] : [];
        }),
      ),
    );
}
