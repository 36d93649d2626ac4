import { counted } from "../../domain/text";
import type { FlawPlace, Rule } from "./rule";
import { cellOf, tablesOf } from "./tables";

/** Each table has one header row, with words of its own over every column. */
export const headerRow: Rule = {
  text: (places) => `${counted(places, "column")} of tables ${places === 1 ? "has no header of its own" : "have no header of their own"}.`,
  toDo: "Give each column one header that no other column of the table has.",
  broken: ({ report, data }) =>
    [report, data].flatMap(tablesOf).flatMap((table): readonly FlawPlace[] => {
      const { sheet, row, column, rows, header, holds, isHead } = table;
      const down = Array.from({ length: rows - 1 }, (_, index) => index + 1);
      const words = header.map((cell) => (cell && "text" in cell ? cell.text.trim() : ""));
      const nameless = words.flatMap((word, across) =>
        words.indexOf(word) < across || (word === "" && down.some((each) => holds(row + each, column + across)))
          ? [cellOf(table, 0, across)]
          : [],
      );
      const again = down.filter((each) => isHead(row + each, column)).map((each) => cellOf(table, each, 0));
      return [...nameless, ...again].map((address) => ({ sheet, address }));
    }),
};
