import type { Worksheet } from "../../library";
import { counted, HostFileError } from "../errors";
import { requireFits } from "../sheet-limits";
import { plainNumber } from "./plain-number";
import { Points } from "./points";
import { OpenQuote, textRecords } from "./records";
import type { Separation } from "./separator";
import { SplitThousands } from "./split-thousands";

/**
 * Fills a sheet from a text with separated fields. Plain numbers become numbers; everything else stays text, including what looks like a
 * date. Throws a HostFileError, before anything is filled in, where something would be lost or end up in another field; it names the file
 * `name`.
 */
export function textToSheet(text: string, { separator, from }: Separation, name: string, sheet: Worksheet): void {
  const points = lookedThrough(text, separator, from, name);
  let row = 0;
  for (const { fields } of textRecords(text, separator, from)) {
    row += 1;
    if (isBlank(fields)) continue;
    const line = sheet.getRow(row);
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i]!;
      if (field === "") continue;
      const cell = line.getCell(i + 1);
      const number = points.staysText(i, field, fields) ? null : plainNumber(field);
      cell.value = number?.value ?? FORMULA_TEXT.exec(field)?.[1] ?? field;
      if (number?.format) cell.numFmt = number.format;
    }
  }
}

/** ="007": how some programs keep Excel from taking a text for a number. */
const FORMULA_TEXT = /^="([^"]*)"$/;

const isBlank = (fields: readonly string[]): boolean => fields.every((field) => field === "");

/** Reads the whole text once before any of it is kept. */
function lookedThrough(text: string, separator: string, from: number, name: string): Points {
  const points = new Points(separator);
  const split = new SplitThousands();
  let [row, rows, columns] = [0, 0, 0];
  try {
    for (const { at, end, fields } of textRecords(text, separator, from)) {
      row += 1;
      if (fields.some((field) => field.length > LONGEST || LINE_END.test(field)) && swallows(text.slice(at, end), fields, separator))
        throw new OpenQuote(at);
      let width = fields.length;
      while (width > 0 && fields[width - 1] === "") width -= 1;
      if (width > 0) rows = row;
      if (width > columns) columns = width;
      const found = separator === "," ? split.foundIn(fields, width) : null;
      if (found !== null)
        throw new HostFileError(
          "UnclearText",
          `${name}, line ${lineAt(text, at)}: it has more values than the lines above. “${found}” may be one number that was split at its comma. Nothing was read. Save the file with numbers without commas, or as .xlsx.`,
        );
      for (let i = 0; i < width; i++) points.see(i, fields[i]!);
    }
  } catch (error) {
    if (!(error instanceof OpenQuote)) throw error;
    throw new HostFileError(
      "UnclearText",
      `${name}, line ${lineAt(text, error.at)}: a quotation mark is opened and never closed, so the lines below would all go into one cell. Nothing was read. Close or delete the mark, or save the file as .xlsx.`,
    );
  }
  requireFits(name, rows, columns);
  return points;
}

const LINE_END = /[\r\n]/;
/** The most that a cell holds. */
const LONGEST = 32_767;

/**
 * Whether a value over several lines is more likely several records joined by a stray quotation mark: each line would be one, down to its
 * figure.
 */
function swallows(record: string, fields: readonly string[], separator: string): boolean {
  if (fields.some((field) => field.length > LONGEST)) return true;
  const lines = record.split(/\r+\n|\r|\n/).map((line) => line.split(separator));
  return lines.every((line) => line.length === fields.length) && lines.slice(0, -1).every((line) => plainNumber(line.at(-1)!) !== null);
}

/** The line of a place in the text, as editors count. */
const lineAt = (text: string, at: number): string => counted((text.slice(0, at).match(/\r\n|\r|\n/g) ?? []).length + 1);
