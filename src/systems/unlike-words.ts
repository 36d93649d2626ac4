import { isReference, type Extract } from "../domain/extract";
import { normalised } from "../domain/text";
import type { Pairs } from "./pairs";

/** Two systems say the place or type of records in words of which none is the same, so that none can be matched by date, place and type. */
export interface UnlikeWords {
  readonly of: "unit" | "type";
  /** A word of each; "" of a system that says nothing. */
  readonly words: readonly [string, string];
  /** Records without a reference that would be matched by date but for these words. */
  readonly records: number;
}

/** Fewer different words may be unlike by chance. */
const FEWEST_WORDS = 2;

/** Whether words alone keep apart what is left of two systems; null where they do not, or where all that is left has its reference. */
export function unlikeWords(first: Extract, second: Extract, pairs: Pairs): UnlikeWords | null {
  const columns = [
    { of: "type", ones: first.types, others: second.types },
    { of: "unit", ones: first.units, others: second.units },
  ] as const;
  const unlike = columns.find(({ ones, others }) => haveNoneInCommon(ones, others));
  if (!unlike) return null;
  // The other column may still say which records could be one.
  const [other] = columns.filter(({ ones, others }) => !haveNoneInCommon(ones, others));
  const keyOf = ({ days }: Extract, record: number, texts: readonly string[] | undefined) =>
    `${days[record]!}\n${normalised(texts?.[record] ?? "")}`;
  const open = (of: Extract, isOpen: (record: number) => boolean, texts: readonly string[] | undefined) => {
    const records = [...of.days.keys()].filter((record) => of.days[record]! > 0 && isOpen(record));
    return records.map((record) => ({ key: keyOf(of, record, texts), isUnreferenced: !isReference(of.references[record]!) }));
  };
  const [ones, others] = [
    open(first, (record) => pairs.isOpenFirst(record), other?.ones),
    open(second, (record) => pairs.isOpenSecond(record), other?.others),
  ];
  const [ofOnes, ofOthers] = [new Set(ones.map(({ key }) => key)), new Set(others.map(({ key }) => key))];
  const records =
    ones.filter(({ key, isUnreferenced }) => isUnreferenced && ofOthers.has(key)).length +
    others.filter(({ key, isUnreferenced }) => isUnreferenced && ofOnes.has(key)).length;
  if (records === 0) return null;
  const wordOf = (texts: readonly string[]) => texts.find((text) => text.trim() !== "")?.trim() ?? "";
  return { of: unlike.of, words: [wordOf(unlike.ones), wordOf(unlike.others)], records };
}

/** True of two columns of which one or both say something, and no word is in both. */
function haveNoneInCommon(ones: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [wordsIn(ones), wordsIn(others)];
  if (one.size === 0 || other.size === 0) return one.size !== other.size;
  return Math.max(one.size, other.size) >= FEWEST_WORDS && ![...one].some((word) => other.has(word));
}

function wordsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(normalised).filter((word) => word !== ""));
}
