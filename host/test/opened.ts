import type { WorkbookModel } from "../engine/workbook-model";
import { HostFileError } from "../files";

type Value = string | number | boolean | object;

/** A sheet as it was filled in. */
export interface FilledSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Each row's values to its last one; blank cells are "". Cells under a merged one are blank. */
  readonly rows: readonly (readonly Value[])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** What the sheets of a workbook hold. */
export function filled({ book }: WorkbookModel): readonly FilledSheet[] {
  return book.worksheets.map((sheet) => {
    const rows: Value[][] = [];
    const hiddenRows: number[] = [];
    for (let number = 1; number <= sheet.rowCount; number++) {
      const row = sheet.findRow(number);
      const values: Value[] = [];
      row?.eachCell((cell, column) => {
        if (cell.value === null || cell.value === undefined || cell.master !== cell) return;
        while (values.length < column - 1) values.push("");
        values.push(cell.value);
      });
      rows.push(values);
      if (row?.hidden) hiddenRows.push(number);
    }
    const hiddenColumns = Array.from({ length: Math.min(sheet.columnCount, 100) }, (_, i) => i + 1).filter(
      (column) => sheet.getColumn(column).hidden,
    );
    return { name: sheet.name, isHidden: sheet.state !== "visible", rows, hiddenRows, hiddenColumns };
  });
}

/** The fault that opening a file ends with. */
export async function fileFault(work: Promise<unknown>): Promise<HostFileError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof HostFileError) return error;
    throw error;
  }
  throw new Error("This was to fail, and did not");
}
