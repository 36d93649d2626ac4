import { piecesOf } from "../references";

/** A column's name within a structured reference: some characters are marked. */
export const escapedColumn = (name: string): string => name.replace(/['[\]#]/g, (mark) => `'${mark}`);

/** The formula with a table's name replaced. */
export function renameTableIn(formula: string, from: string, to: string): string {
  return piecesOf(formula)
    .map(({ kind, text, ...rest }) =>
      kind === "name" && text.toLowerCase() === from.toLowerCase() ? to : ("prefix" in rest ? rest.prefix : "") + text,
    )
    .join("");
}

/** The formula with a column's name replaced in references to its table: `Figures[Later]`, `Figures[[#All],[Later]]`. */
export function renameColumnIn(formula: string, table: string, from: string, to: string): string {
  let within = false;
  return piecesOf(formula)
    .map((piece) => {
      const text = (piece.kind === "reference" ? piece.prefix : "") + piece.text;
      const inBrackets = within && piece.kind === "text" && text.startsWith("[");
      within = piece.kind === "name" && text.toLowerCase() === table.toLowerCase();
      return inBrackets ? renameInBrackets(text, from, to) : text;
    })
    .join("");
}

function renameInBrackets(text: string, from: string, to: string): string {
  return text.replace(/\[(@?)((?:[^'[\]]|'.)+)\]/g, (whole, at: string, name: string) =>
    name.toLowerCase() === escapedColumn(from).toLowerCase() ? `[${at}${escapedColumn(to)}]` : whole,
  );
}
