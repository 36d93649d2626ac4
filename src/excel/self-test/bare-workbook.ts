import { PLAN_NAMESPACE } from "../../kept/plan";
import { PROBE_NAMESPACE } from "./kept";
import type { ExcelRun } from "../workbook";

/** What a bare workbook has: everything else was added by a self-test. */
export interface BareWorkbook {
  /** The ids of its sheets. */
  readonly sheets: readonly string[];
  readonly settings: readonly string[];
}

/** Thrown where a workbook holds anything: the message says what, where, and what to do. */
export class NotBareError extends Error {
  override readonly name = "NotBareError";

  constructor(found: readonly string[]) {
    const more = found.length > 3 ? ` and ${found.length - 3} more` : "";
    super(
      `This workbook has ${found.slice(0, 3).join(", ")}${more}. Open a new one (File, New), and the self-test in it. Nothing was changed here.`,
    );
  }
}

/** Looks through a workbook, in two syncs. Throws a NotBareError where it holds anything that a person or a program may have put there. */
export function bareWorkbook(run: ExcelRun): Promise<BareWorkbook> {
  return run(async (context) => {
    const { worksheets, tables, names, settings } = context.workbook;
    worksheets.load("items/id,items/name");
    tables.load("items/name");
    names.load("items/name");
    settings.load("items/key");
    const plans = [PLAN_NAMESPACE[1], PLAN_NAMESPACE[2]].map((space) => context.workbook.customXmlParts.getByNamespace(space).getCount());
    await context.sync();
    const seen = worksheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject().load("address"),
      charts: sheet.charts.load("count"),
      protection: sheet.protection.load("protected"),
    }));
    await context.sync();
    const own = settings.items.filter(({ key }) => key.startsWith("strandReport."));
    const found = [
      ...seen.filter(({ used }) => !used.isNullObject).map(({ used }) => `cells at ${used.address}`),
      ...seen.filter(({ charts }) => charts.count > 0).map(({ sheet }) => `charts on “${sheet.name}”`),
      ...seen.filter(({ protection }) => protection.protected).map(({ sheet }) => `protection on “${sheet.name}”`),
      ...tables.items.map(({ name }) => `the table “${name}”`),
      ...names.items.map(({ name }) => `the name “${name}”`),
      ...(own.length > 0 || plans.some(({ value }) => value > 0) ? ["what Strand Report kept in it"] : []),
    ];
    if (found.length > 0) throw new NotBareError(found);
    return { sheets: worksheets.items.map(({ id }) => id), settings: settings.items.map(({ key }) => key) };
  });
}

/**
 * Removes everything that was added to a workbook since it was bare, in two syncs. Its first sheets are as they were: no scenario writes to
 * them.
 */
export function clearAway(run: ExcelRun, bare: BareWorkbook): Promise<void> {
  return run(async (context) => {
    const { worksheets, names, settings, customXmlParts } = context.workbook;
    worksheets.load("items/id");
    names.load("items/name");
    settings.load("items/key");
    const parts = [PLAN_NAMESPACE[1], PLAN_NAMESPACE[2], PROBE_NAMESPACE].map((space) =>
      customXmlParts.getByNamespace(space).load("items/id"),
    );
    await context.sync();
    // Names go first: deleting a sheet turns the names of its cells into #REF!.
    for (const name of names.items) name.delete();
    for (const sheet of worksheets.items.filter(({ id }) => !bare.sheets.includes(id))) {
      // A very hidden sheet cannot be deleted.
      sheet.visibility = "Visible";
      sheet.delete();
    }
    for (const setting of settings.items.filter(({ key }) => !bare.settings.includes(key))) setting.delete();
    for (const { id } of parts.flatMap(({ items }) => items)) customXmlParts.getItem(id).delete();
    await context.sync();
  });
}
