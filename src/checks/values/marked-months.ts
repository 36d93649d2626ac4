import { cellLists } from "../../domain/cell-list";
import { finding } from "../../domain/finding";
import { unmarkedPeriod } from "../../reading/texts";
import { card, counted, placed, quotedList, type CheckedTable } from "../writing";
import { isUsed } from "./kinds/used-tables";

const QUOTED = 5;
/** Marks of figures that are not final: "p", "[e]", "provisional". */
const NOT_FINAL =
  /^[[(*†]? ?(?:p|pr|e|prov|provisional|prelim|preliminary|est|estimate[ds]?|unaudited|(?:subject )?to (?:be )?(?:revised|revision|change|confirmed)|under review|tbc|draft|unverified|unvalidated|not .+)(?![a-z])/i;

export const markedMonths = card("values", "markedMonths", "Months that may not be final", {
  scope: "table",
  noted: true,
  looksAt: "months with a mark that says that their figures are not final, such as provisional or estimated",
  toDo: "Nothing. They are counted, and the report’s data notes mention it.",
  message: ({ count, marks }, at) =>
    `${placed(at)}${counted(count, "month has a mark", "months have marks")}: ${quotedList(marks)}. ${count === 1 ? "Its" : "Their"} figures may not be final. They are counted.`,
  find: (input) =>
    input.tables
      .filter(({ table }) => isUsed(table, input))
      .flatMap((checked) => {
        const [rows, texts, marks] = [new Map<number, number[]>(), new Set<string>(), new Set<string>()];
        for (const { text, row, column } of monthCells(checked)) {
          const found = unmarkedPeriod(text).marks.filter((mark) => NOT_FINAL.test(mark));
          if (found.length === 0) continue;
          const inColumn = rows.get(column);
          if (inColumn) inColumn.push(row);
          else rows.set(column, [row]);
          texts.add(text);
          for (const mark of found) marks.add(mark);
        }
        if (texts.size === 0) return [];
        const details = { count: texts.size, marks: [...marks].slice(0, QUOTED) };
        return [finding("markedMonths", { sheet: checked.table.sheet, address: cellLists(rows) }, details)];
      }),
});

/** The cells that say the months of counts, where they are texts. */
function monthCells({ table, ledger }: CheckedTable) {
  const { months, counts, headerRow, firstRow } = table;
  if (months.in === "headers") return counts.map(({ header, column }) => ({ text: header, row: headerRow, column }));
  if (months.in !== "rows" || table.rowIsOffence) return [];
  const { column } = months.month;
  return (ledger?.cells(column) ?? []).flatMap((text, row) => (typeof text === "string" ? [{ text, row: firstRow + row, column }] : []));
}
