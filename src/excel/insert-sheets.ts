import { ExcelFailure, failureOf } from "./failure";
import type { ExcelRun } from "./workbook";
import { fillSheet } from "./write/table-sheet/add-sheet";
import type { TableSheet } from "./write/table-sheet/table-sheet";

/** The name of a sheet until all are whole: what a failure leaves is known for what it is, and goes the next time. */
const unfinished = (index: number) => `SR sheet being written ${index + 1}`;

/**
 * Adds these sheets after the others, all or none: one sync looks which names are free, one writes. A name that is taken gets
 * " (2)". Returns the sheets' names. Throws an ExcelFailure where it fails; nothing was added then, unless it says otherwise.
 */
export function insertSheets(run: ExcelRun, plans: readonly TableSheet[]): Promise<readonly string[]> {
  return run(async (context) => {
    const present = await look(context).catch((error: unknown) => {
      throw failureOf(error, "The workbook could not be read, and nothing was changed.");
    });
    const taken = new Set(present.sheets.map(lower));
    const takenTables = new Set(present.tables.map(lower));
    const named = plans.map((plan) => ({
      ...plan,
      sheet: free(plan.sheet, taken, (name, count) => `${name.slice(0, 26)} (${count})`),
      tableName: free(plan.tableName, takenTables, (name, count) => `${name}_${count}`),
    }));
    try {
      write(context, named, present.sheets);
      await context.sync();
    } catch (error) {
      const outcome = await takeAway(context, named).catch((second: unknown) => {
        throw new ExcelFailure(
          "The sheets were not added whole, and Excel did not answer when that was to be undone. Delete what is there of them.",
          "RestoreFailed",
          {
            cause: new AggregateError([error, second]),
          },
        );
      });
      throw failureOf(error, outcome);
    }
    return named.map(({ sheet }) => sheet);
  });
}

async function look(context: Excel.RequestContext): Promise<{ readonly sheets: readonly string[]; readonly tables: readonly string[] }> {
  const sheets = context.workbook.worksheets.load("items/name");
  const tables = context.workbook.tables.load("items/name");
  const names = context.workbook.names.load("items/name");
  await context.sync();
  // Tables and defined names share their names.
  return { sheets: sheets.items.map(({ name }) => name), tables: [...tables.items, ...names.items].map(({ name }) => name) };
}

function write(context: Excel.RequestContext, plans: readonly TableSheet[], present: readonly string[]): void {
  const { application, worksheets } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  const sheets = plans.map((plan, index) => {
    if (present.includes(unfinished(index))) worksheets.getItem(unfinished(index)).delete();
    const sheet = worksheets.add(unfinished(index));
    fillSheet(sheet, plan);
    return sheet;
  });
  sheets[0]?.activate();
  plans.forEach((plan, index) => (sheets[index]!.name = plan.sheet));
}

/** Takes away what a failure left, and says what the workbook holds. */
async function takeAway(context: Excel.RequestContext, plans: readonly TableSheet[]): Promise<string> {
  const { worksheets } = context.workbook;
  const left = plans
    .flatMap(({ sheet }, index) => [unfinished(index), sheet])
    .map((name) => worksheets.getItemOrNullObject(name).load("name"));
  await context.sync();
  const there = left.filter(({ isNullObject }) => !isNullObject);
  // The last of them takes its name last of all.
  if (plans.every(({ sheet }) => there.some(({ name }) => name === sheet)))
    return "The sheets are there whole, but Excel reported a fault after they were written.";
  for (const sheet of there) sheet.delete();
  await context.sync();
  return "The sheets were not added.";
}

/** The name, or the first numbered one that is free; it is taken from then on. */
function free(wanted: string, taken: Set<string>, numbered: (name: string, count: number) => string): string {
  let name = wanted;
  for (let count = 2; taken.has(lower(name)); count++) name = numbered(wanted, count);
  taken.add(lower(name));
  return name;
}

function lower(name: string): string {
  return name.toLowerCase();
}
