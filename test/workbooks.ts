import { type CellValueInput, Workbook } from "../host/library";
import { type NodeHost, openHost } from "../host/node";
import { addMonths, monthToSerial, type Month } from "../src/domain/month";

/** A sheet as rows of cells from A1; a month stands as a date that shows as "Jan-20". */
export type Rows = readonly (readonly (CellValueInput | { readonly month: Month })[])[];

/** Opens a workbook of these sheets behind the real client. */
export async function hostOf(sheets: Readonly<Record<string, Rows>>): Promise<NodeHost> {
  return openHost({ workbook: await fileOf(sheets), name: "test.xlsx" });
}

/** The bytes of a workbook of these sheets, to be opened more than once. */
export async function fileOf(sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        const cell = sheet.getCell(row + 1, column + 1);
        if (typeof value === "object" && value !== null && "month" in value) {
          cell.value = monthToSerial(value.month);
          cell.numFmt = "mmm-yy";
        } else cell.value = value;
      }),
    );
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false }));
}

/** A long worksheet: for each offence, `count` a month over so many months to `end`. */
export function longRows(end: Month, months: number, counts: Readonly<Record<string, (index: number) => CellValueInput>>): Rows {
  const rows = Array.from({ length: months }, (_, index) =>
    Object.entries(counts).map(([offence, count]) => [{ month: addMonths(end, index - months + 1) }, offence, count(index)]),
  ).flat();
  return [["Month", "Offence", "Count"], ...rows];
}
