const LONGEST = 31;

/** A name that a sheet may have, as near to this one as can be, and none of those that are taken. */
export function sheetNameFor(name: string, taken: readonly string[] = []): string {
  const plain = name.replace(/[*?:\\/[\]]/g, "_").replace(/^'+|'+$/g, "");
  const used = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const given = (plain.slice(0, LONGEST - ending.length) || "Sheet1") + ending;
    if (!used.has(given.toLowerCase())) return given;
  }
}

/** The sheet's name in a workbook made of a text file, as Excel gives it: the file's name, cut to what a sheet may have. */
export const sheetNameOfFile = (name: string): string => sheetNameFor(name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, ""));
