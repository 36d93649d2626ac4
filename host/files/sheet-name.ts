const LONGEST = 31;

/** A valid and free sheet name, as close to this one as possible. */
export function sheetNameFor(name: string, taken: readonly string[] = []): string {
  const plain = name.replace(/[*?:\\/[\]]/g, "_").replace(/^'+|'+$/g, "");
  const used = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const given = (plain.slice(0, LONGEST - ending.length) || "Sheet1") + ending;
    if (!used.has(given.toLowerCase())) return given;
  }
}

/**
 * The sheet's name in a workbook made from a text file, as in Excel: the file's name, cut to the length of a sheet's name.
 */
export const sheetNameOfFile = (name: string): string => sheetNameFor(name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, ""));
