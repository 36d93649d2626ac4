import { REPORT_NAMES } from "../report/names";

/**
 * Whose turn it is to write the report: the name of a setting. Each writer makes a new one and removes the one before. Where two builds
 * overlap, in two windows or by two authors, the second writer no longer finds the setting that it read, and Excel carries out nothing of
 * its batch.
 */
export type Turn = string;

const PREFIX = "strandReport.turn.";
/** What the report's name refers to until its sheet exists. */
const NOWHERE_YET = "=NA()";

export function newTurn(): Turn {
  return `${PREFIX}${crypto.randomUUID()}`;
}

/** Asks whose turn it is. After the next sync, the function it returns gives it, null where nobody has taken one. */
export function readTurn(context: Excel.RequestContext): () => Turn | null {
  const settings = context.workbook.settings.load("items/key");
  return () => settings.items.map(({ key }) => key).find((key) => key.startsWith(PREFIX)) ?? null;
}

/** Takes the turn, as the first actions of a batch: they fail where someone else has taken it since it was read. */
export function takeTurn(context: Excel.RequestContext, mine: Turn, before: Turn | null, names: ReadonlyMap<string, string>): void {
  const { settings } = context.workbook;
  if (before !== null) settings.getItem(before).delete();
  // A name can be added only once, a setting any number of times.
  else if (!names.has(REPORT_NAMES.report)) context.workbook.names.add(REPORT_NAMES.report, NOWHERE_YET);
  settings.add(mine, new Date().toISOString());
}

/** Fails the batch where someone else has taken the turn since. */
export function holdTurn(context: Excel.RequestContext, mine: Turn): void {
  context.workbook.settings.getItem(mine).load("key");
}

/** Removes what is left of a turn that was not fully taken. */
export function dropName(context: Excel.RequestContext, before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): void {
  if (!before.has(REPORT_NAMES.report) && now.get(REPORT_NAMES.report) === NOWHERE_YET)
    context.workbook.names.getItem(REPORT_NAMES.report).delete();
}
