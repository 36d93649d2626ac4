import { localAddress } from "../../domain/address";
import { counted } from "../../domain/text";
import type { Rule } from "./rule";

/** A link says where it leads, also to one who hears nothing but the links. */
export const linkTexts: Rule = {
  text: (places) => `${counted(places, "link")} ${places === 1 ? "does" : "do"} not say where ${places === 1 ? "it leads" : "they lead"}.`,
  toDo: "Write what is found there in place of “here”, “more” or a web address.",
  broken: ({ report, data }) =>
    [report, data].flatMap(({ sheet, cells }) =>
      cells.flatMap((row, index) =>
        row.flatMap((cell, column) => {
          const label = cell && "formula" in cell ? labelOf(cell.formula) : null;
          return label === null || saysWhere(label) ? [] : [{ sheet, address: localAddress({ row: index, column, rows: 1, columns: 1 }) }];
        }),
      ),
    ),
};

/** False for "here", "click here", "›", "https://…" and the like. */
function saysWhere(label: string): boolean {
  const words = label
    .replace(/[^\p{L}\p{Nd}:/ ]/gu, "")
    .trim()
    .toLowerCase();
  return words !== "" && !/^(click )?(here|link|more|see more|read more|data|source)$|^(https?:\/\/|www)/.test(words);
}

/** The words of a link's formula; null for every other formula. */
function labelOf(formula: string): string | null {
  const link = /^=HYPERLINK\((?:"(?:[^"]|"")*"&?)+,(.*)\)$/.exec(formula);
  if (!link) return null;
  return [...link[1]!.matchAll(/"((?:[^"]|"")*)"/g)].map(([, words]) => words).join("");
}
