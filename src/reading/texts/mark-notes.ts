import type { MarkMeaning } from "../../domain/cell";
import { oneLine } from "../../domain/text";

/** The words for what a mark stands for, as the sheet "Reading" has them. */
export const MEANINGS: Readonly<Record<MarkMeaning, string>> = { none: "none", suppressed: "suppressed", notAvailable: "not available" };

const TAKEN_BACK = "as recognised";

/** "mark: - is none" on the sheet "Reading". */
export interface MarkSaid {
  /** In small letters. */
  readonly mark: string;
  /** Null where the analyst takes back what was said of the mark. */
  readonly meaning: MarkMeaning | null;
}

/** What a text says of a mark; null where it says nothing of one. A number is not a mark. */
export function markSaid(text: string): MarkSaid | null {
  const [, mark, words] = /^mark: *(\S(?:.{0,28}\S)?) is ([a-z ]+)$/.exec(oneLine(text).toLowerCase()) ?? [];
  if (mark === undefined || words === undefined || !Number.isNaN(Number(mark))) return null;
  const meaning = (Object.keys(MEANINGS) as MarkMeaning[]).find((each) => MEANINGS[each] === words);
  return meaning === undefined && words !== TAKEN_BACK ? null : { mark, meaning: meaning ?? null };
}

/** The text that says it. */
export function textOfMark({ mark, meaning }: MarkSaid): string {
  return `mark: ${mark} is ${meaning === null ? TAKEN_BACK : MEANINGS[meaning]}`;
}
