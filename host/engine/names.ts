import { parseArea } from "./area";
import type { SheetModel } from "./sheet-model";

/** A defined name. Its text is kept as written, so that nothing is lost that the engine does not model. */
export interface NameModel {
  readonly name: string;
  /** The sheet it belongs to; undefined for the workbook. */
  readonly scope: SheetModel | undefined;
  /** What it stands for, without the leading "=": "Sheet1!$A$1", "12.5", "#REF!". */
  text: string;
  visible: boolean;
  comment: string;
}

/** Why Excel refuses this as a name; undefined when it takes it. */
export function nameFault(name: string): string | undefined {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255) return `"${name}" is not a valid name.`;
  if (parseArea(name) || /^(R|C|R[0-9]*C[0-9]*)$/i.test(name)) return `"${name}" looks like a cell reference.`;
  return undefined;
}
