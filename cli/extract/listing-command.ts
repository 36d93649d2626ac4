import { noteText } from "../../src/domain/answer";
import type { CountingArguments } from "../extract-arguments";
import { shellText } from "../shell-text";

/**
 * The command that lists records, but for the figure: with the source, the strands and the corrections of this counting. The strands are those that
 * the workbook keeps, unless it keeps other ones than were counted.
 */
export function listingCommand(
  called: string,
  { source, isTable, out, by, corrections, timeZone }: CountingArguments,
  { hasOwnStrands }: { readonly hasOwnStrands: boolean },
): string {
  const all = [
    ...(isTable ? ["--from", source] : [source]),
    ...(by === null || hasOwnStrands ? ["--strands", out] : ["--by", by]),
    ...corrections.flatMap((note) => ["--correct", noteText(note)]),
    ...(timeZone === null ? [] : ["--time-zone", timeZone]),
  ];
  return [called, ...all.map((each) => shellText(each))].join(" ");
}
