import { REPORT_NAMES } from "../report/names";

/**
 * Whose turn it is to write the report: the name of a setting that each writer makes anew, and takes the one before away. So where two builds
 * overlap, in two windows or of two authors, the second to write finds the setting gone that it read, and nothing of it is carried out.
 */
export type Turn = string;

const PREFIX = "strandReport.turn.";
/** What the report's name stands for until its sheet is there. */
const NOWHERE_YET = "=NA()";

export function newTurn(): Turn {
  return `${PREFIX}${crypto.randomUUID()}`;
}

/** Asks whose turn it is; the function it returns gives it after the next sync, null for a workbook in which none has been taken. */
export function readTurn(context: Excel.RequestContext): () => Turn | null {
  const settings = context.workbook.settings.load("items/key");
  return () => settings.items.map(({ key }) => key).find((key) => key.startsWith(PREFIX)) ?? null;
}

/** Takes the turn, as the first actions of a batch: they fail where someone else has taken it since it was read. */
export function takeTurn(context: Excel.RequestContext, mine: Turn, before: Turn | null, names: ReadonlyMap<string, string>): void {
  const { settings } = context.workbook;
  if (before !== null) settings.getItem(before).delete();
  // A name can be added once alone, a setting over and over.
  else if (!names.has(REPORT_NAMES.report)) context.workbook.names.add(REPORT_NAMES.report, NOWHERE_YET);
  settings.add(mine, new Date().toISOString());
}

/** Fails the batch where someone else has taken the turn since. */
export function holdTurn(context: Excel.RequestContext, mine: Turn): void {
  context.workbook.settings.getItem(mine).load("key");
}

/** Takes away what is left of a turn that was not quite taken. */
export function dropName(context: Excel.RequestContext, before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): void {
  if (!before.has(REPORT_NAMES.report) && now.get(REPORT_NAMES.report) === NOWHERE_YET)
    context.workbook.names.getItem(REPORT_NAMES.report).delete();
}
