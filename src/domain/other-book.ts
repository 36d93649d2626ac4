/** A worksheet of another workbook by Excel's own way of naming it, "[storm.xlsx]Incidents". No worksheet's own name has brackets. */
export function sheetInBook(book: string, sheet: string): string {
  return `[${book}]${sheet}`;
}

/** The workbook and the worksheet of such a name; the workbook is null where the name is that of a worksheet of this one. */
export function bookAndSheet(name: string): { readonly book: string | null; readonly sheet: string } {
  // A file's name can have brackets, "storm [1].xlsx".
  const [, book = null, sheet = name] = /^\[(.+)\]([^[\]]*)$/s.exec(name) ?? [];
  return { book, sheet };
}
