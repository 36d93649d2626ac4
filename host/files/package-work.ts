import type { PackageCheck, Workbook } from "../library";
import { newBook } from "./new-book";
import { pack, type PackageParts, unpack } from "./package";

/** The slow part of saving a workbook. In a page it runs beside the page. */
export interface PackageWork {
  /** Writes a workbook's parts as the engine makes them. The workbook's content is captured before the first wait. */
  readonly write: (book: Workbook) => Promise<PackageParts>;
  readonly pack: (parts: PackageParts) => Promise<Uint8Array>;
  readonly check: PackageCheck;
}

/** All of it done here. */
export const packageWork = (check: PackageCheck): PackageWork => ({ write: writtenParts, pack, check });

/** It is checked and packed by itself. */
const AS_IT_IS = { validate: false, zip: { level: 0 } } as const;

const writtenParts = async (book: Workbook): Promise<PackageParts> => unpack(new Uint8Array(await book.xlsx.writeBuffer(AS_IT_IS)));

type BookModel = Workbook["model"];

/** A workbook's content as plain data, to send to another thread. Rows by sheet are separate, since they are most of it. */
export interface SentBook {
  readonly model: BookModel;
  readonly rows: readonly unknown[][];
}

/** Captures the content of a workbook. */
export function bookToSend(book: Workbook): SentBook {
  const { model } = book;
  const rows = model.worksheets.map((sheet) => sheet.rows ?? []);
  const worksheets = model.worksheets.map((sheet) => ({ ...sheet, rows: [] }));
  // The model has the sheets twice, and one of its objects has functions, which cannot be sent; the engine makes both again.
  const { sheets: _sheets, definedNamesInstance: _names, ...plain } = model;
  return { model: { ...plain, worksheets }, rows };
}

/** Writes the parts of a workbook that was sent. */
export function writeSent({ model, rows }: SentBook): Promise<PackageParts> {
  const book = newBook();
  book.model = { ...model, worksheets: model.worksheets.map((sheet, index) => ({ ...sheet, rows: rows[index] })) } as BookModel;
  return writtenParts(book);
}
