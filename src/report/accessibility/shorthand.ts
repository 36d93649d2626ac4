import { localAddress } from "../../domain/address";
import { counted } from "../../domain/text";
import type { Rule } from "./rule";

/** Shorthand that stands alone in a cell is explained in words on the same sheet. */
export const shorthand: Rule = {
  text: (places) => `${counted(places, "mark")} in square brackets ${places === 1 ? "is" : "are"} explained nowhere on the sheet.`,
  toDo: "Say below the table what the mark means.",
  broken: ({ report, data }) =>
    [report, data].flatMap(({ sheet, cells }) => {
      const texts = cells.flatMap((row, index) =>
        row.flatMap((cell, column) =>
          cell && "text" in cell ? [{ text: cell.text, address: localAddress({ row: index, column, rows: 1, columns: 1 }) }] : [],
        ),
      );
      const explained = new Set(texts.flatMap(({ text }) => EXPLAINED.exec(text)?.[1] ?? []));
      const seen = new Set<string>();
      return texts
        .filter(({ text }) => ALONE.test(text) && !explained.has(text) && !seen.has(text) && seen.add(text))
        .map(({ address }) => ({ sheet, address }));
    }),
};

const ALONE = /^\[[a-z]\]$/;
const EXPLAINED = /^(\[[a-z]\]) \S/;
