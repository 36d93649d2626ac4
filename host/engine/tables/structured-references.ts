import { piecesOf } from "../references";

/** A column's name within a structured reference: some characters are escaped. */
export const escapedColumn = (name: string): string => name.replace(/['[\]#]/g, (mark) => `'${mark}`);

/** The formula with a table's name replaced. */
export function renameTableIn(formula: string, from: string, to: string): string {
  return piecesOf(formula)
    .map(({ kind, text, ...rest }) =>
      kind === "name" && text.toLowerCase() === from.toLowerCase() ? to : ("prefix" in rest ? rest.prefix : "") + text,
    )
    .join("");
}

/** The formula with columns' names replaced in references to their table: `Figures[Later]`, `Figures[[#All],[Later]]`. */
export function renameColumnsIn(formula: string, table: string, names: ReadonlyMap<string, string>): string {
  const escaped = new Map([...names].map(([from, to]) => [escapedColumn(from).toLowerCase(), escapedColumn(to)]));
  let within = false;
  return piecesOf(formula)
    .map((piece) => {
      const text = (piece.kind === "reference" ? piece.prefix : "") + piece.text;
      const inBrackets = within && piece.kind === "text" && text.startsWith("[");
      within = piece.kind === "name" && text.toLowerCase() === table.toLowerCase();
      return inBrackets ? renameInBrackets(text, escaped) : text;
    })
    .join("");
}

function renameInBrackets(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/\[(@?)((?:[^'[\]]|'.)+)\]/g, (whole, at: string, name: string) => {
    const to = names.get(name.toLowerCase());
    return to === undefined ? whole : `[${at}${to}]`;
  });
}
