import type { SheetHead } from "../../reading";
import { ExcelFailure } from "../failure";

/** Throws an ExcelFailure where a sheet whose rows are written anew was not read to its end: the rows below would be lost. */
export function refuseCut(head: SheetHead | undefined): void {
  if (head === undefined || head.complete) return;
  throw new ExcelFailure(
    `Nothing was changed: only the first ${head.values.length} rows of “${head.sheet}” are read, and it has more. Move up what is needed, and delete the rest.`,
    "SheetTooLong",
  );
}
