import type { EmbeddedHost } from "..";
import { bytesOf, type PackageParts, textOf } from "../files/package";

/** The client's error that this work fails with. */
export async function failure(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await work;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("This was to fail, and did not");
}

type Cells = (string | number | boolean | null)[][];

/** Short ways to read and write cells through the client. */
export function book(host: EmbeddedHost) {
  const on = <T>(sheet: string, address: string, act: (range: Excel.Range, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    host.run((context) => act(context.workbook.worksheets.getItem(sheet).getRange(address), context));
  const read =
    <K extends "values" | "formulas" | "text" | "numberFormat" | "valueTypes">(property: K) =>
    (sheet: string, address: string) =>
      on(sheet, address, async (range, context) => {
        range.load(property);
        await context.sync();
        return range[property];
      });
  return {
    values: read("values"),
    formulas: read("formulas"),
    text: read("text"),
    numberFormat: read("numberFormat"),
    valueTypes: read("valueTypes"),
    write: (sheet: string, address: string, values: Cells) =>
      on(sheet, address, async (range, context) => {
        range.values = values;
        await context.sync();
      }),
    /** Does something with a range and syncs. */
    act: (sheet: string, address: string, act: (range: Excel.Range) => void) =>
      on(sheet, address, async (range, context) => {
        act(range);
        await context.sync();
      }),
  };
}

/** Removes a package's theme, as in workbooks that LibreOffice saves: no part, no content type, no relationship. */
export function dropTheme(parts: PackageParts): void {
  parts.delete("xl/theme/theme1.xml");
  for (const path of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
    parts.set(path, bytesOf(textOf(parts.get(path)).replace(/<(?:Override|Relationship) [^>]*theme1\.xml"[^>]*>/, "")));
  }
}
