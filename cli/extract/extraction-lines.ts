import { counted as countedText } from "../../src/domain/text";
import { LEFT_OUT_WORDS } from "../../src/records";
import type { ExtractedCounts } from "../extract-arguments";

/** How many records were read, counted and left out, and which months changed, a line each. */
export function extractionLines({ read, counted, leftOut, changes }: ExtractedCounts): string {
  const out = leftOut.map(
    ({ reason, rows }) => `Left out: ${countedText(rows, "record")} ${LEFT_OUT_WORDS[reason as keyof typeof LEFT_OUT_WORDS]}.\n`,
  );
  const changed = changes.map(
    ({ month, ...counts }) => `  ${month}: ${String(counts.now ?? "none")}, before ${String(counts.before ?? "none")}\n`,
  );
  return [
    `${countedText(read, "record")} read, ${counted.toLocaleString("en-GB")} counted.\n`,
    ...out,
    ...(changed.length > 0 ? ["Changed since the last time:\n", ...changed] : []),
  ].join("");
}
