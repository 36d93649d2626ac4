import type { Worksheet } from "../library";
import { separateCopy } from "./attachments";
import { renameSheetIn } from "./references";
import { requireUnlocked } from "./sheets";
import { allTables, renameTable, tablesOf } from "./tables/table-book";
import type { SheetModel, WorkbookModel } from "./workbook-model";

/** A copy of a sheet, named as Excel names copies: "Data (2)". */
export function copySheet(workbook: WorkbookModel, source: SheetModel): SheetModel {
  requireUnlocked(workbook);
  const base = source.name.replace(/ \(\d+\)$/, "");
  let number = 2;
  const named = () => `${base.slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (workbook.sheetNamed(named())) number += 1;
  const copy = workbook.modelOf(workbook.book.importSheet(source.sheet, named()));
  for (const name of workbook.names.filter((entry) => entry.scope === source)) workbook.names.push({ ...name, scope: copy });
  separate(copy.sheet);
  for (const table of tablesOf(copy)) renameTable(table, freeTableName(workbook, table.table.name));
  separateCopy(source, copy, (formula) => renameSheetIn(formula, source.name, copy.name));
  copy.touch();
  workbook.formulasStale();
  return copy;
}

/** A copied table gets a number after its name, as in Excel: no two tables of a workbook share one. */
function freeTableName(workbook: WorkbookModel, name: string): string {
  const taken = new Set(
    [...allTables(workbook).map(({ table }) => table.name), ...workbook.names.map((entry) => entry.name)].map((one) => one.toLowerCase()),
  );
  for (let number = 2; ; number++) if (!taken.has(`${name}${number}`.toLowerCase())) return `${name}${number}`;
}

/** The engine's copy shares everything except cells with its source: a change to one would change the other. */
function separate(sheet: Worksheet): void {
  for (const part of [
    "conditionalFormattings",
    "pageSetup",
    "headerFooter",
    "properties",
    "views",
    "rowBreaks",
    "colBreaks",
    "sheetProtection",
    "autoFilter",
  ] as const) {
    Object.assign(sheet, { [part]: structuredClone(sheet[part]) });
  }
  const validations = sheet.dataValidations as unknown as { model: object };
  validations.model = structuredClone(validations.model);
  for (const table of sheet.getTables()) table.model = structuredClone(table.model);
}
