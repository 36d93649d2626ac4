import { REPORT_NAMES } from "../report/names";
import { LISTS_NAME } from "./guard/lists-name";
import { readKept } from "./kept-text";
import { isUnfinished, type BuildState } from "../kept/build-state";
import { askForLedgerParts, type LedgerParts } from "./ledger-part";
import { askForPlanParts, type PlanParts } from "./plan-part";
import { BACKUP_SHEET, readState, UNFINISHED } from "./state";
import { readTurn, type Turn } from "./turn";

/** What the first sync learns about the workbook. */
export interface WorkbookOutline {
  /** Sheets that analysts keep, in order, without those that the add-in wrote. */
  readonly sheets: readonly OutlinedSheet[];
  /** Every sheet's name. */
  readonly allSheets: readonly OutlinedSheet[];
  readonly tables: readonly string[];
  /** The title in the workbook’s properties; "" for none. */
  readonly title: string;
  /** Every defined name with its formula. */
  readonly names: ReadonlyMap<string, string>;
  /** Null where there was no build, or its record cannot be read. */
  readonly state: BuildState | null;
  /** Why the record of the last build cannot be read, in words. */
  readonly stateProblem: string | null;
  /** Whose turn it is to write the report; null where nobody has taken one. */
  readonly turn: Turn | null;
  /** The parts of the workbook that keep plans. */
  readonly planParts: PlanParts;
  /** The parts that keep what earlier builds reported. */
  readonly ledgerParts: LedgerParts;
  /** The analyst's settings for the checks, as the kept text; null for none. */
  readonly checkSettings: string | null;
  /** The choices for the report, in the same way. */
  readonly reportOptions: string | null;
  /** The last counting of files, in the same way. */
  readonly lastCounting: string | null;
  /** The sheets of the former report, by their present names; null where there are none. */
  readonly reportSheet: string | null;
  readonly dataSheet: string | null;
}

export interface OutlinedSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
}

/** Reads sheets, tables, names and the record of the last build: one sync, whatever the size of the workbook. */
export async function readOutline(context: Excel.RequestContext): Promise<WorkbookOutline> {
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  const tables = workbook.tables.load("items/name");
  const names = workbook.names.load("items/name,items/formula");
  const properties = workbook.properties.load("title");
  const state = readState(context);
  const turn = readTurn(context);
  const planParts = askForPlanParts(context);
  const ledgerParts = askForLedgerParts(context);
  const checkSettings = readKept(context, "checks");
  const reportOptions = readKept(context, "report");
  const lastCounting = readKept(context, "counting");
  await context.sync();

  const allSheets = worksheets.items.map((sheet) => ({
    sheet: sheet.name,
    hidden: sheet.visibility !== "Visible",
    isProtected: sheet.protection.protected,
  }));
  const formulas = new Map(names.items.map((item) => [item.name, String(item.formula)]));
  const present = (name: string) => {
    const sheet = sheetOf(formulas.get(name) ?? "");
    return allSheets.some((known) => known.sheet === sheet) ? sheet : null;
  };
  const reportSheet = present(REPORT_NAMES.report);
  const dataSheet = present(REPORT_NAMES.data);
  const { value: last, problem: stateProblem } = state();
  const unfinished = isUnfinished(last) ? unnamedSheets(last, formulas) : [];
  const own = new Set([reportSheet, dataSheet, BACKUP_SHEET, UNFINISHED, present(LISTS_NAME), ...unfinished]);
  return {
    sheets: allSheets.filter(({ sheet }) => !own.has(sheet)),
    allSheets,
    tables: tables.items.map((table) => table.name),
    title: properties.title.trim(),
    names: formulas,
    state: last,
    stateProblem,
    turn: turn(),
    planParts: planParts(),
    ledgerParts: ledgerParts(),
    checkSettings: checkSettings(),
    reportOptions: reportOptions(),
    lastCounting: lastCounting(),
    reportSheet,
    dataSheet,
  };
}

/**
 * Sheets that a build had just added when it was cut off: they do not yet have a name that tells them from the
 * analyst's.
 */
export function unnamedSheets({ added, sheets }: BuildState, names: ReadonlyMap<string, string>): readonly string[] {
  const isNamed = (name: string) => /!|#REF/.test(names.get(name) ?? "");
  return [...(isNamed(REPORT_NAMES.report) ? [] : [sheets.report]), ...(isNamed(REPORT_NAMES.data) ? [] : [sheets.data])].filter((sheet) =>
    added.includes(sheet),
  );
}

/** The sheet of a name's formula "='Strand data'!$A$1:$G$25"; null where it refers to no cells. */
export function sheetOf(formula: string): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/.exec(formula);
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2]!) : null;
}

/** The address of a name's formula, "A1:G25"; null where it refers to no cells. */
export function addressOf(formula: string): string | null {
  return sheetOf(formula) === null ? null : formula.slice(formula.lastIndexOf("!") + 1).replaceAll("$", "");
}
