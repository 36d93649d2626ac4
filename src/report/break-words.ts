import { breaksWithin, type RecordingBreak } from "../domain/break";
import { longMonth } from "../domain/month";
import { listed, listedSome } from "../domain/text";
import type { ReportStrand } from "./report";

/** What stands beside figures on both sides of a break. */
export const BREAK_MARK = "[b]";

/** Letters of a note that the report's sentences show; the strand data has it whole. */
const MOST_LETTERS = 100;
/** Strands that the note under the overview names at each break. */
const MOST_STRANDS = 4;

/** "June 2019 (new flag)" */
function breakText({ month, note }: RecordingBreak): string {
  const letters = [...note];
  const words = letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join("").trimEnd()}…` : note;
  return words === "" ? longMonth(month) : `${longMonth(month)} (${words})`;
}

/** "recording changed in June 2019 (new flag)" */
export function recordingChanged(breaks: readonly RecordingBreak[]): string {
  return `recording changed in ${listed(breaks.map(breakText))}`;
}

/** "[b] break in recording: Knife Crime in June 2019 (new flag).": under the overview; null where there is none. */
export function breakNote(strands: readonly ReportStrand[]): string | null {
  const at = new Map<string, string[]>();
  for (const { strand, comparison } of strands)
    for (const each of breaksWithin(comparison.definition.breaks, comparison)) {
      const text = breakText(each);
      at.set(text, [...(at.get(text) ?? []), strand]);
    }
  if (at.size === 0) return null;
  const texts = [...at].map(([text, names]) =>
    names.length === strands.length && names.length > 1 ? `all strands in ${text}` : `${listedSome(names, MOST_STRANDS)} in ${text}`,
  );
  return `${BREAK_MARK} break in recording: ${texts.join("; ")}. Figures on its two sides are not alike.`;
}
