import { BufferReader, installChartSupport, RemoteZipReader, Workbook, type Worksheet } from "../../library";

/** A workbook of the library, made as the host makes it, with one sheet. */
export function newBook(): { readonly book: Workbook; readonly sheet: Worksheet } {
  const book = emptyBook();
  return { book, sheet: book.addWorksheet("Data") };
}

function emptyBook(): Workbook {
  installChartSupport();
  return new Workbook();
}

export const bytesOf = async (book: Workbook): Promise<Uint8Array> => new Uint8Array(await book.xlsx.writeBuffer({ validate: false }));

/** The workbook that was saved, opened again. */
export async function reopened(book: Workbook): Promise<{ readonly book: Workbook; readonly sheet: Worksheet }> {
  const again = emptyBook();
  await again.xlsx.load(await bytesOf(book));
  return { book: again, sheet: again.worksheets[0]! };
}

/** The parts of the saved workbook as texts, by path. */
export async function partsOf(book: Workbook): Promise<ReadonlyMap<string, string>> {
  const files = await (await RemoteZipReader.fromReader(new BufferReader(await bytesOf(book)))).extractAll();
  return new Map([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}
