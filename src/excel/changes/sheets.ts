import { listed } from "../../domain/text";
import { ExcelFailure, excelCode } from "../failure";
import type { CellPlace } from "./blocks";

/** Asks which of the cells' sheets are protected. After the next sync, the function it returns names them. */
export function askForProtected(context: Excel.RequestContext, cells: readonly CellPlace[]): () => ReadonlySet<string> {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const asked = names.map((name) => ({ name, protection: context.workbook.worksheets.getItem(name).protection.load("protected") }));
  return () => new Set(asked.filter(({ protection }) => protection.protected).map(({ name }) => name));
}

/** Throws an ExcelFailure where any sheet is protected. */
export function refuseProtected(names: ReadonlySet<string>): void {
  if (names.size === 0) return;
  const sheets = listed([...names].map((name) => `“${name}”`));
  const [are, them] = names.size === 1 ? ["The sheet", "is protected. Unprotect it"] : ["The sheets", "are protected. Unprotect them"];
  throw new ExcelFailure(`${are} ${sheets} ${them} (Review, Unprotect Sheet), then try again. Nothing was changed.`, "AccessDenied");
}

const WORDS: Readonly<Record<string, string>> = {
  ItemNotFound: "A sheet of these cells is gone or has a new name. Check again.",
  AccessDenied: "A sheet is protected. Unprotect it, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter, then try again.",
};

/** A sync's error in words for the analyst. Errors that are not Excel's are passed on. */
export function cellFailure(error: unknown, outcome: string): unknown {
  const code = excelCode(error);
  if (code === null || error instanceof ExcelFailure) return error;
  const reason = WORDS[code] ?? `Excel answered “${error instanceof Error ? error.message : code}” (${code}).`;
  return new ExcelFailure(`${outcome} ${reason}`, code, { cause: error });
}
