import type { Month } from "../../../domain/month";
import type { Period } from "../../../domain/period";
import { oneLine } from "../../../domain/text";
import type { CheckedTable, CheckInput } from "../../check";
import type { Marked } from "./marked-not-whole";
import { markOfMissing } from "./missing-said";
import { textsOn } from "./texts-on-sheet";
import { isUsed } from "./used-tables";

const MARK = /[*†‡§#^¹²³]+(?=\)?$)/;

/** The notes that say, by a mark beside a month, that something is missing from it: "Jun 2024*" over "* excludes Basildon". */
export function missingMarked(input: CheckInput, { length }: Pick<Period, "length">): readonly Marked[] {
  return input.tables.flatMap((checked) => {
    const { table } = checked;
    const head = input.heads.find(({ sheet }) => sheet === table.sheet);
    if (!head || length > 1 || table.length !== length || table.rowIsOffence || !isUsed(table, input)) return [];
    const notes = textsOn(head).flatMap((cell) => {
      const mark = markOfMissing(cell.text);
      return mark === null ? [] : [{ ...cell, mark }];
    });
    if (notes.length === 0) return [];
    return labelsOf(checked).flatMap(({ label, month }) =>
      notes
        .filter(({ mark }) => MARK.exec(label)?.[0] === mark)
        .map(({ sheet, row, column, text }): Marked => ({ sheet, row, column, text, month })),
    );
  });
}

/** What the table writes for each of its months, in headers or rows. */
function labelsOf({ table, ledger }: CheckedTable): readonly { readonly label: string; readonly month: Month }[] {
  const { months } = table;
  if (months.in === "headers")
    return table.counts.flatMap(({ header, month }) => (month === null ? [] : [{ label: oneLine(header), month }]));
  const own = ledger?.months?.months;
  if (months.in !== "rows" || !ledger || !own) return [];
  const cells = ledger.cells(months.month.column) ?? [];
  return cells.flatMap((raw, row) =>
    typeof raw === "string" && (own[row] ?? 0) > 0 ? [{ label: oneLine(raw), month: own[row] as Month }] : [],
  );
}
