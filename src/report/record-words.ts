import type { Bridge } from "../analysis/bridge";
import { shortMonth } from "../domain/month";
import type { RecordKind, RecordSplit } from "../domain/strand-records";
import { counted, listed } from "../domain/text";

/** What was revised, shown record by record; null where it is one step. */
export function splitOf({ last: { byRecord }, revised }: Bridge): RecordSplit | null {
  return byRecord !== undefined && "steps" in byRecord && revised !== null ? byRecord : null;
}

/** The words for records of a kind: in a table, and under a bar of the chart. */
export function recordWords(
  kind: RecordKind,
  { columns, inPart }: Pick<RecordSplit, "columns" | "inPart">,
): { readonly says: string; readonly short: string } {
  const other = columns.length === 0 ? "another column" : listed(columns, "or");
  const months = listed(inPart.map(shortMonth));
  switch (kind) {
    case "new":
      return { says: "Newly recorded: only the present extract has them", short: "Newly recorded" };
    case "gone":
      return { says: "Cancelled or deleted: only the last report’s extract has them", short: "Cancelled" };
    case "reclassifiedIn":
      return { says: "Reclassified into the strand: their offence was another one", short: "Reclassified in" };
    case "reclassifiedOut":
      return { says: "Reclassified out of the strand: their offence is another one", short: "Reclassified out" };
    case "movedIn":
      return { says: "Moved into these months: their date was in another month", short: "Moved in" };
    case "movedOut":
      return { says: "Moved out of these months: their date is in another month", short: "Moved out" };
    case "changedIn":
      return { says: `Count now, and did not then: ${other} has changed`, short: "Changed in" };
    case "changedOut":
      return { says: `Do not count now, and did then: ${other} has changed`, short: "Changed out" };
    case "ruled":
      return { says: "Counted by other rules: the records themselves have not changed", short: "Other rules" };
    case "repeated":
      return { says: "There twice: they repeat a record of their own extract", short: "There twice" };
    case "unreferenced":
      return { says: "Without a reference, so that nobody can say what became of them", short: "No reference" };
    case "inPart":
      return { says: `In ${months}, which one extract has only in part, or not: not told apart`, short: "Month in part" };
  }
}

/** What is said below the chart beside its steps: what changes no total, or why it is not shown record by record. */
export function byRecordText(bridge: Bridge): string {
  const { byRecord } = bridge.last;
  const split = splitOf(bridge);
  if (split === null)
    return byRecord !== undefined && "whyNot" in byRecord && bridge.revised !== null
      ? ` Not shown record by record: ${byRecord.whyNot}`
      : "";
  const { movedWithin, rewritten, inPart } = split;
  return [
    movedWithin === 0 ? "" : ` ${counted(movedWithin, "record")} moved from one of its months to another.`,
    rewritten === 0 ? "" : ` ${counted(rewritten, "record")} with no reference, or a slip in it, matched by date, place and type.`,
    inPart.length === 0 ? "" : ` One extract has ${listed(inPart.map(shortMonth))} only in part.`,
  ].join("");
}
