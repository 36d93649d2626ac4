import { askForDates } from "./date-system";
import { excelCode, ExcelFailure, failureOf, notRead } from "./failure";
import type { ExcelRun } from "./workbook";
import { fillSheet } from "./write/table-sheet/add-sheet";
import { rowsOf, type TableSheet } from "./write/table-sheet/table-sheet";

/** A sheet's name until all sheets are whole. It marks what a failure leaves, which goes the next time. */
const unfinished = (index: number) => `SR sheet being written ${index + 1}`;

interface Present {
  readonly sheets: readonly string[];
  /** Names of tables and defined names, which share one set of names; tables on unfinished sheets are left out. */
  readonly names: readonly string[];
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  /** The plans, with months as the workbook counts them. */
  readonly dated: readonly TableSheet[];
}

/**
 * Adds these sheets after the others, all or none: one sync looks which names are free, one writes. A name that is taken gets " (2)". A
 * sheet that already exists exactly as planned, as after a press whose answer was lost, is not added again. Returns the sheets' names.
 * Throws an ExcelFailure where it fails; nothing was added then, unless it says otherwise.
 */
export function insertSheets(run: ExcelRun, plans: readonly TableSheet[]): Promise<readonly string[]> {
  return run(async (context) => {
    const look = async () => {
      const present = await lookAround(context, plans);
      return { present, there: await asPlanned(context, present.dated, present) };
    };
    const { present, there } = await look().catch(notRead);
    const taken = new Set(present.sheets.map(lower));
    const takenTables = new Set(present.names.map(lower));
    const named = present.dated.map((plan, index): NamedPlan => {
      const sheet = there[index] ?? null;
      if (sheet !== null) return { ...plan, sheet, isThere: true };
      return {
        ...plan,
        sheet: free(plan.sheet, taken, (name, count) => `${name.slice(0, 26)} (${count})`),
        tableName: free(plan.tableName, takenTables, (name, count) => `${name}_${count}`),
        isThere: false,
      };
    });
    try {
      write(context, named, present.sheets);
      await context.sync();
    } catch (error) {
      if (excelCode(error) === null) throw error;
      const isWhole = await takeAway(context, named).catch((second: unknown) => {
        throw new ExcelFailure("Excel did not answer while the sheets were added. Try again. Nothing is added twice.", "RestoreFailed", {
          cause: new AggregateError([error, second]),
        });
      });
      if (!isWhole) throw failureOf(error, "The sheets were not added.");
    }
    return named.map(({ sheet }) => sheet);
  });
}

async function lookAround(context: Excel.RequestContext, plans: readonly TableSheet[]): Promise<Present> {
  const sheets = context.workbook.worksheets.load("items/name");
  const tables = context.workbook.tables.load("items/name,items/worksheet/name");
  const names = context.workbook.names.load("items/name");
  const dates = askForDates(context, plans);
  await context.sync();
  const left = plans.map((_, index) => unfinished(index));
  const standing = tables.items
    .map(({ name, worksheet }) => ({ name, sheet: worksheet.name }))
    .filter(({ sheet }) => !left.includes(sheet));
  return {
    sheets: sheets.items.map(({ name }) => name),
    names: [...standing, ...names.items].map(({ name }) => name),
    tables: standing,
    dated: plans.map(dates),
  };
}

/** For each plan, the sheet that already holds its table exactly; null for none. Takes one more sync where any may. */
async function asPlanned(
  context: Excel.RequestContext,
  plans: readonly TableSheet[],
  { tables }: Present,
): Promise<readonly (string | null)[]> {
  const asked = plans.map((plan) =>
    tables
      .filter(({ name, sheet }) => isNumbered(name, plan.tableName) && isNumbered(sheet, plan.sheet))
      .map(({ name, sheet }) => ({ sheet, cells: context.workbook.tables.getItem(name).getRange().load("values") })),
  );
  if (asked.some((some) => some.length > 0)) await context.sync();
  return plans.map((plan, index) => {
    const wanted = JSON.stringify([plan.headers, ...rowsOf(plan)]);
    return asked[index]!.find(({ cells }) => JSON.stringify(cells.values) === wanted)?.sheet ?? null;
  });
}

interface NamedPlan extends TableSheet {
  readonly isThere: boolean;
}

function write(context: Excel.RequestContext, plans: readonly NamedPlan[], present: readonly string[]): void {
  const { application, worksheets } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  const sheets = plans.map((plan, index) => {
    if (present.includes(unfinished(index))) worksheets.getItem(unfinished(index)).delete();
    if (plan.isThere) return worksheets.getItem(plan.sheet);
    const sheet = worksheets.add(unfinished(index));
    fillSheet(sheet, plan);
    return sheet;
  });
  sheets[0]?.activate();
  for (const [index, { isThere, sheet }] of plans.entries()) if (!isThere) sheets[index]!.name = sheet;
}

/** Removes what a failure left, unless everything is there and whole: then true. */
async function takeAway(context: Excel.RequestContext, plans: readonly NamedPlan[]): Promise<boolean> {
  const { worksheets } = context.workbook;
  const added = plans.flatMap((plan, index) => (plan.isThere ? [] : [unfinished(index), plan.sheet]));
  const left = added.map((name) => worksheets.getItemOrNullObject(name).load("name"));
  await context.sync();
  const there = left.filter(({ isNullObject }) => !isNullObject);
  // The last sheet takes its name last of all.
  if (plans.every(({ sheet, isThere }) => isThere || there.some(({ name }) => name === sheet))) return true;
  for (const sheet of there) sheet.delete();
  await context.sync();
  return false;
}

/** The name, or the first free numbered one; it counts as taken from then on. */
function free(wanted: string, taken: Set<string>, numbered: (name: string, count: number) => string): string {
  let name = wanted;
  for (let count = 2; taken.has(lower(name)); count++) name = numbered(wanted, count);
  taken.add(lower(name));
  return name;
}

/** Whether a name is this one, with or without a number after it. */
function isNumbered(name: string, wanted: string): boolean {
  return lower(name).startsWith(lower(wanted)) && /^(?: \(\d+\)|_\d+)?$/.test(name.slice(wanted.length));
}

function lower(name: string): string {
  return name.toLowerCase();
}
