import type { RawValue } from "../domain/cell";

/** Excel keeps fifteen digits. Longer numbers, like codes with a leading zero, stay text so that nothing is lost. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/** A text of a file as a cell of a sheet that the file is opened as: a plain number may be a date's serial number, or a year with its month. */
export function asInFile(text: string): RawValue {
  return PLAIN_NUMBER.test(text) ? Number(text) : text;
}
