import { prepareForSaving } from "../engine/attachments";
import { cellValue } from "../engine/cell-value";
import { formulaFault } from "../engine/formula-syntax";
import { calculate, formulaCellsOf } from "../engine/formulas/calculation";
import { lendHeights } from "../engine/visible";
import type { SheetModel, WorkbookModel } from "../engine/workbook-model";
import type { PackageProblem } from "../library";
import { type Carried, writeCarried } from "./carried";
import { writeCustomXml } from "./custom-xml-parts";
import { writeNames } from "./defined-names";
import { excerpt } from "./excerpt";
import { fileSpills } from "../engine/formulas/spill-area";
import { filterNames, writeFilters } from "./filter-parts";
import { writeLinks } from "./link-parts";
import { notCarriedOver } from "./losses";
import type { Source } from "./source";
import { settleMarkup } from "./markup";
import type { PackageParts } from "./package";
import type { PackageWork } from "./package-work";
import { finishTables } from "./table-parts";
import { writeRules } from "./rule-parts";
import { completeTheme } from "./theme-part";
import { ifThere } from "../engine/if-there";

/** The most faults listed; the rest are of the same kinds. */
const TOLD = 2;

/** The first faults among what the check found, in its words. */
export function faultsIn(problems: readonly PackageProblem[]): string {
  const faults = problems.filter(({ severity }) => severity === "error").map(({ message }) => message);
  return faults.slice(0, TOLD).join("; ");
}

export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** False where Excel would find faults even in what is left: no command should write such a file. */
  readonly isSound: boolean;
  /** What the check found in the workbook as a whole; not empty when only some sheets were saved. */
  readonly problems: readonly PackageProblem[];
  /** Parts of the opened file that the saved one lacks, and in words what is missing from the others. */
  readonly notCarriedOver: readonly string[];
  readonly savedSheets: "all" | readonly string[];
}

/**
 * Writes the workbook. Where the check finds faults in the whole, it saves only the sheets that the add-in wrote, since Excel would
 * refuse the rest; formulas on them that refer to omitted sheets keep their last values.
 */
export async function saveWorkbook(workbook: WorkbookModel, source: Source, work: PackageWork): Promise<SavedWorkbook> {
  calculate(workbook);
  workbook.sheets.forEach(fileSpills);
  workbook.sheets.forEach(fileBlankResults);
  const whole = await write(workbook, source.carried, work);
  const verdict = await work.check(whole.bytes);
  const lost = [...notCarriedOver(source, whole.parts), ...keptResults(workbook)];
  const written = [...workbook.written].filter((sheet) => sheet.alive);
  if (verdict.ok || written.length === 0 || written.length === workbook.sheets.length) {
    return { bytes: whole.bytes, isSound: verdict.ok, problems: verdict.problems, notCarriedOver: lost, savedSheets: "all" };
  }
  const part = await write(excerpt(workbook, written), source.carried, work);
  const partVerdict = await work.check(part.bytes);
  const partLost = [...notCarriedOver(source, part.parts), ...keptResults(workbook)];
  const problems = [...verdict.problems, ...partVerdict.problems];
  return {
    bytes: part.bytes,
    isSound: partVerdict.ok,
    problems,
    notCarriedOver: partLost,
    savedSheets: written.map((sheet) => sheet.name),
  };
}

/** In words, where formulas keep the file's results. */
function keptResults({ keepsResults }: WorkbookModel): readonly string[] {
  const sheets = keepsResults.filter((sheet) => sheet.alive).map((sheet) => `“${sheet.name}”`);
  if (sheets.length === 0) return [];
  return [`new results for the slow formulas on ${sheets.join(", ")} (Excel calculates them when it opens the copy)`];
}

/** The engine gives no result for a blank cell; Excel makes that 0. */
function fileBlankResults(sheet: SheetModel): void {
  for (const cell of formulaCellsOf(sheet)) {
    if (cell.result === undefined && formulaFault(cell.formula ?? "") === undefined) cell.result = cellValue(cell);
  }
}

async function write(
  workbook: WorkbookModel,
  carried: Carried,
  work: PackageWork,
): Promise<{ readonly bytes: Uint8Array; readonly parts: PackageParts }> {
  rememberView(workbook);
  prepareForSaving(workbook);
  const takeBack = lendHeights(workbook.sheets);
  const parts = await work.write(workbook.book).finally(takeBack);
  await completeTheme(parts);
  finishTables(parts, workbook);
  writeFilters(parts, workbook);
  writeLinks(parts, workbook);
  writeRules(parts, workbook);
  writeNames(parts, [...workbook.names, ...filterNames(workbook)]);
  writeCarried(parts, carried, workbook);
  writeCustomXml(parts, workbook.customXml, workbook.settings);
  settleMarkup(parts);
  return { bytes: await work.pack(parts), parts };
}

/** The sheet in front stays in front. */
function rememberView(workbook: WorkbookModel): void {
  const [view, ...others] = ifThere(workbook.book.views) ?? [];
  const activeTab = workbook.sheets.indexOf(workbook.activeSheet);
  workbook.book.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, visibility: "visible", firstSheet: 0, ...view, activeTab },
    ...others,
  ];
}
