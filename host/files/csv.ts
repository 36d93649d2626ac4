import type { Worksheet } from "../library";

/** The sheet's name in a workbook made of a .csv file, as Excel gives it: the file's name, cut to what a sheet may have. */
export function sheetNameOfFile(name: string): string {
  const base = name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const plain = base
    .replace(/[*?:\\/[\]]/g, "_")
    .replace(/^'+|'+$/g, "")
    .slice(0, 31);
  return plain === "" ? "Sheet1" : plain;
}

/** Fills a sheet from the text of a .csv file. Plain numbers become numbers; all else stays text, also what looks like a date. */
export function csvToSheet(bytes: Uint8Array, sheet: Worksheet): void {
  let row = 0;
  for (const fields of parseCsv(decode(bytes))) {
    row += 1;
    const line = sheet.getRow(row);
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i]!;
      if (field === "") continue;
      const cell = line.getCell(i + 1);
      cell.value = PLAIN_NUMBER.test(field) ? Number(field) : field;
      // 5.10 is the number 5.1, but goes on showing as 5.10: a section's number would be another one.
      if (typeof cell.value === "number" && field.includes(".") && field.endsWith("0"))
        cell.numFmt = `0.${"0".repeat(field.length - field.indexOf(".") - 1)}`;
    }
  }
}

/** Excel keeps fifteen digits: longer ones, like codes with a leading zero, are left as text so that nothing is lost. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: Excel on Windows saves .csv in this code page.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The records of a .csv text: quoted fields may hold commas, quotes and line ends. */
function* parseCsv(text: string): Generator<string[]> {
  const separator = guessSeparator(text);
  let fields: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    let field: string;
    if (text[at] === '"') {
      let end = at + 1;
      let closed = text.indexOf('"', end);
      while (closed >= 0 && text[closed + 1] === '"') closed = text.indexOf('"', closed + 2);
      if (closed < 0) closed = text.length;
      field = text.slice(at + 1, closed).replaceAll('""', '"');
      end = closed + 1;
      // What stands between the closing quote and the separator belongs to the field, as in Excel.
      const rest = fieldEnd(text, end, separator);
      field += text.slice(end, rest);
      at = rest;
    } else {
      const end = fieldEnd(text, at, separator);
      field = text.slice(at, end);
      at = end;
    }
    fields.push(field);
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      fields.push("");
    }
    yield fields;
    fields = [];
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  }
}

function fieldEnd(text: string, from: number, separator: string): number {
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === separator || char === "\n" || char === "\r") return i;
  }
  return text.length;
}

/** Comma, unless the first line has none but has semicolons or tabs. */
function guessSeparator(text: string): string {
  const line = /^[^\r\n]*/.exec(text)![0];
  return line.includes(",") ? "," : line.includes(";") ? ";" : line.includes("\t") ? "\t" : ",";
}
