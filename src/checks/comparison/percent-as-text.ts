import { finding } from "../../domain/finding";
import { cellList } from "../../domain/cell-list";
import { viewOf } from "../../reading/sheets";
import { card, counted, placed } from "../writing";

/** Percentages that are text, as copied from papers: they are checked, and computed again. */
export const percentAsText = card("comparison tables", "percentAsText", "Percentages are text", {
  scope: "table",
  looksAt: "percentages in comparison tables that are text, not numbers",
  toDo: "Nothing. They are checked like numbers, and the report works out its own.",
  message: ({ count }, at) =>
    `${placed(at)}${counted(count, "percentage is", "percentages are")} text. ${count === 1 ? "It is" : "They are"} checked like numbers, and the report works out its own.`,
  find: ({ recognition, heads }) =>
    heads.flatMap((head) => {
      const view = viewOf(head);
      if (!view) return [];
      const tables = recognition.comparisons.filter((table) => table.sheet === head.sheet);
      const cells = tables.flatMap(({ pctDiff, rows }) =>
        pctDiff
          ? rows.flatMap(({ row }) => (/\d\s*%/.test(String(view.at(row, pctDiff.column))) ? [{ row, column: pctDiff.column }] : []))
          : [],
      );
      if (cells.length === 0) return [];
      const address = cellList(
        cells[0]!.column,
        cells.filter(({ column }) => column === cells[0]!.column).map(({ row }) => row),
      );
      return [finding("percentAsText", { sheet: head.sheet, address }, { count: cells.length })];
    }),
});
