import { counted } from "../../domain/text";
import type { FlawPlace, Rule } from "./rule";
import { cellOf, tablesOf } from "./tables";

/** No row and no column within a table is blank: a screen reader takes it for the table's end. */
export const blankLines: Rule = {
  text: (places) =>
    `${counted(places, "blank row or column", "blank rows or columns")} ${places === 1 ? "stands" : "stand"} within tables.`,
  toDo: "Take blank rows and columns out, and make room with heights and widths.",
  broken: ({ report, data }) =>
    [report, data].flatMap(tablesOf).flatMap((table): readonly FlawPlace[] => {
      const { sheet, row, column, rows, columns, holds } = table;
      const [down, across] = [Array.from({ length: rows }, (_, index) => index), Array.from({ length: columns }, (_, index) => index)];
      const blankRows = down.filter((each) => across.every((of) => !holds(row + each, column + of))).map((each) => cellOf(table, each, 0));
      const blankColumns = across.filter((of) => down.every((each) => !holds(row + each, column + of))).map((of) => cellOf(table, 0, of));
      return [...blankRows, ...blankColumns].map((address) => ({ sheet, address }));
    }),
};
