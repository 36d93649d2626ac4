import { invalidArgument } from "../protocol";
import { formatArea, parseArea } from "./area";
import { piecesOf, readReference } from "./references";
import { quoteSheetName, splitAddress } from "./sheet-names";
import type { RangeRef, SheetModel, WorkbookModel } from "./workbook-model";

/** The range for an address or a name: "A1:C3", "A:A", "'My sheet'!B2", "Total". Anything else is `InvalidArgument`, as in Excel. */
export function resolveAddress(workbook: WorkbookModel, text: string, sheet: SheetModel): RangeRef {
  const { sheet: named, local } = splitAddress(text.startsWith("=") ? text.slice(1) : text);
  const owner = named === undefined ? sheet : workbook.sheetNamed(named);
  const area = parseArea(local);
  if (owner && area) return owner.range(area);
  const name = owner && workbook.nameFor(local, owner);
  const range = name && rangeOfName(workbook, name.text);
  if (!range) throw invalidArgument(`"${text}" is no range of the sheet "${sheet.name}".`);
  return range;
}

/** The cells that a name's text refers to; undefined where it is a formula, a constant or broken. */
export function rangeOfName(workbook: WorkbookModel, text: string): RangeRef | undefined {
  const pieces = piecesOf(text);
  const [piece] = pieces;
  if (pieces.length !== 1 || piece?.kind !== "reference") return undefined;
  const reference = readReference(piece.prefix, piece.text);
  const owner = reference?.sheet === undefined ? undefined : workbook.sheetNamed(reference.sheet);
  return owner && reference && owner.range(reference.area);
}

/** "Sheet1!A1:B2", the sheet's name quoted where it must be. */
export function addressOf(range: RangeRef, absolute = false): string {
  return `${quoteSheetName(range.sheet.name)}!${formatArea(range.area, absolute)}`;
}
