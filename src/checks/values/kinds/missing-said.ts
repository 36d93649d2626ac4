import { addMonths, type Month } from "../../../domain/month";
import type { Period } from "../../../domain/period";
import { monthsIn } from "../../../reading";
import { isRightlyLeftOut } from "../../../reading/texts";

/** What a note says of figures that have not come: "Southend figures for Sep 2026 outstanding", "Oct 2026: two districts still to submit". */
const NOT_COME =
  /\b(?:(?:figures|data|returns?|submissions?)\b.*\boutstanding\W*$|(?:still|yet) to (?:submit|report|return|send|be (?:submitted|received|entered|added))|not (?:yet )?(?:received|submitted|returned|included)|awaiting (?:returns?|data|figures|submissions?))/i;
/** "Figures from April 2026 exclude Thurrock": the month stands beside the word, and says of which figures it is. */
const LEFT_OUT = /\b(?:exclud(?:e|es|ed|ing)|omit(?:s|ted|ting)?)\b/i;
const OF_MONTH = /\b(?:from|since|in|for|during|of) (?:the )?(?:months? of )?(?=\p{L}{3,9}\b)/iu;
/** The month is then of the sheet, not of figures. */
const OF_SHEET =
  /\b(?:extract|updat|refresh|publi|as (?:at|of|on)\b|correct (?:at|on)\b|run on|download|produced|printed|due\b|deadline|next\b|until\b|before\b|up to\b)/i;
const FROM = /\b(?:from|since)\b/i;

/** The months with a year that a note says something is missing from. `onwards` where it says so of all from one on. */
export interface Missing {
  readonly months: readonly Month[];
  readonly onwards: boolean;
}

const NOTHING: Missing = { months: [], onwards: false };

/** The months, up to the last period's end, that a text says something is missing from; none where it says so of no month, or of longer periods. */
export function missingSaid(text: string, { end, length }: Period): Missing {
  if (length > 1 || !(NOT_COME.test(text) || LEFT_OUT.test(text)) || OF_SHEET.test(text)) return NOTHING;
  for (const clause of text.split(/[;()]|[.,] /)) {
    const months = monthsIn(clause).filter((month) => month <= end);
    const [first] = months;
    const isLeftOut = LEFT_OUT.test(clause) && OF_MONTH.test(clause) && !isRightlyLeftOut(clause);
    if (first === undefined || !(NOT_COME.test(clause) || isLeftOut)) continue;
    if (!FROM.test(clause) || months.length > 1) return { months, onwards: false };
    return { months: Array.from({ length: end - first + 1 }, (_, on) => addMonths(first, on)), onwards: true };
  }
  return NOTHING;
}

/** The mark with which a note begins that says that something is missing: "* excludes Basildon, system outage". Null of others. */
export function markOfMissing(text: string): string | null {
  const [, mark, said] = /^\(?([*†‡§#^¹²³]+)\)?[ :=–-]*(.+)$/.exec(text) ?? [];
  if (mark === undefined || said === undefined || isRightlyLeftOut(said)) return null;
  return NOT_COME.test(said) || LEFT_OUT.test(said) ? mark : null;
}
