import { openHost, type NodeHost } from "../host/node";
import { ArgumentsError } from "./command";
import type { ExtractedCounts } from "./extract-arguments";
import type { CountingEdge } from "./extract/counted-workbook";
import type { JsonFinding } from "./json-finding";
import { keepSaid } from "./keep-said";
import type { ReportArguments } from "./report-arguments";

/** What a report is built in. */
export type ReportInput =
  | { readonly host: NodeHost; readonly counts: ExtractedCounts | null; readonly findings: readonly JsonFinding[] }
  /** Records leave something open. */
  | { readonly host: null; readonly findings: readonly JsonFinding[] };

interface InputEdge extends Omit<CountingEdge, "signal"> {
  /** Asks to be told where the user stops: only where records are counted. */
  readonly interrupted: () => AbortSignal | undefined;
}

/** Opens the workbook, or counts the records into one, and keeps in it what the arguments say. */
export async function reportInput(args: ReportArguments, { interrupted, ...edge }: InputEdge): Promise<ReportInput> {
  const { records } = args;
  if (records !== null && (records.when === "always" || (await (await import("./extract/beyond-sheet")).isBeyondSheet(args.workbook)))) {
    const { countedWorkbook } = await import("./extract/counted-workbook");
    const workbook = await countedWorkbook({ ...records.counting, out: args.out }, { ...edge, signal: interrupted() });
    // The corrections are kept as far as they hold for the counts.
    if (workbook.host !== null) await keepSaid(workbook.host.run, { ...args, corrections: [] });
    return workbook;
  }
  if (records !== null && records.option !== null)
    throw new ArgumentsError(
      `${records.option} is for records, and “${args.workbook}” is read as a worksheet, which holds it. Leave it out, or give --records too.`,
    );
  const host = await openHost({ workbook: args.workbook });
  await keepSaid(host.run, args);
  return { host, counts: null, findings: [] };
}
