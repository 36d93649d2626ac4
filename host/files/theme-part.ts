import { Workbook } from "../library";
import { type PackageParts, unpack } from "./package";

/** Where the engine says the theme is, whether or not it writes one. */
const THEME = "xl/theme/theme1.xml";
/** A workbook's theme by any number; overrides for single charts lie in the same folder. */
const ANY_THEME = /^xl\/theme\/theme\d*\.xml$/;

/**
 * Gives a package to be saved the theme that its content types name. Other programs than Excel save none, or use another name; Excel
 * shows a workbook without one in Office's colours.
 */
export async function completeTheme(parts: PackageParts): Promise<void> {
  if (parts.has(THEME)) return;
  const other = [...parts.keys()].find((path) => ANY_THEME.test(path));
  parts.set(THEME, other === undefined ? await (theme ??= officeTheme()) : parts.get(other)!);
  if (other !== undefined) parts.delete(other);
}

let theme: Promise<Uint8Array> | undefined;

/** The theme that the engine gives to a workbook of its own. */
async function officeTheme(): Promise<Uint8Array> {
  const book = new Workbook();
  book.addWorksheet("Sheet1");
  return (await unpack(new Uint8Array(await book.xlsx.writeBuffer({ validate: false })))).get(THEME)!;
}
