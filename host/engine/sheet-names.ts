/** A sheet's name as an address has it: quoted where it must be. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}[0-9]+$/.test(name) &&
    !/^(R|C|RC|R[0-9]+C?[0-9]*|C[0-9]+|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The name without its quotes. */
export function unquoteSheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'") && text.length >= 2 ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** Splits "'My sheet'!A1" at its sheet; without a sheet, `sheet` is undefined. */
export function splitAddress(text: string): { readonly sheet: string | undefined; readonly local: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: undefined, local: text };
  return { sheet: unquoteSheetName(text.slice(0, at).trim()), local: text.slice(at + 1) };
}

/** Why Excel refuses this name for a sheet; undefined when it takes it. */
export function sheetNameFault(name: string): string | undefined {
  if (name.length === 0) return "A sheet name cannot be blank.";
  if (name.length > 31) return "A sheet name has at most 31 characters.";
  if (/[*?:\\/[\]]/.test(name)) return "A sheet name cannot contain any of * ? : \\ / [ ].";
  if (name.startsWith("'") || name.endsWith("'")) return "A sheet name cannot begin or end with an apostrophe.";
  if (name.toLowerCase() === "history") return "History is a reserved name.";
  return undefined;
}
