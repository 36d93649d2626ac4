import { readdir } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../../host/node";
import { withWorkbook } from "../../src/excel/workbook";
import type { SheetHead } from "../../src/reading";
import { bookOf, type Book } from "./book";

const EXAMPLES = path.join(__dirname, "..", "..", "examples");

/** The example workbooks by their names, read whole once. */
export async function exampleBooks(): Promise<ReadonlyMap<string, Book>> {
  const names = (await readdir(EXAMPLES)).filter((name) => name.endsWith(".xlsx")).toSorted();
  const books = new Map<string, Book>();
  for (const name of names) books.set(name, bookOf(await sheetsIn(path.join(EXAMPLES, name)), null));
  return books;
}

async function sheetsIn(workbook: string): Promise<readonly SheetHead[]> {
  const host = await openHost({ workbook });
  return withWorkbook(host.run, async ({ outline, heads: read, columns }) => {
    const { heads } = await read(await outline());
    const requests = heads.flatMap(({ sheet, used, complete }) =>
      used && !complete
        ? [{ sheet, columns: Array.from({ length: used.columns }, (_, at) => used.column + at), firstRow: used.row, rows: used.rows }]
        : [],
    );
    const answers = await columns(requests, heads);
    return heads.map((head): SheetHead => {
      const answer = answers.find(({ sheet }) => sheet === head.sheet);
      if (!answer || !head.used) return head;
      const { rows, columns: width, column } = head.used;
      const values = Array.from({ length: rows }, (_, row) => Array.from({ length: width }, (__, at) => answer.values[column + at]![row]!));
      return { ...head, complete: true, values };
    });
  });
}
