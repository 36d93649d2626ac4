import type { FindingCode } from "../domain/finding";
import type { Check, CheckEntry } from "./check";
import { percentAsText } from "./comparison/percent-as-text";
import { FIGURE_ENTRIES } from "./entries/figures";
import { READING_ENTRIES } from "./entries/reading";
import { REPORT_ENTRIES } from "./entries/report";
import { STRAND_ENTRIES } from "./entries/strands";
import { mixedPeriods } from "./structure/mixed-periods";
import { monthInFuture } from "./structure/month-in-future";
import { monthsMissing } from "./structure/months-missing";
import { monthsOutOfOrder } from "./structure/months-out-of-order";
import { sameMonthTwice } from "./structure/same-month-twice";
import { sheetNotRecognised } from "./structure/sheet-not-recognised";
import { similarNames } from "./structure/similar-names";
import { spelledDifferently } from "./structure/spelled-differently";
import { partExceedsWhole } from "./sums/part-exceeds-whole";
import { seriesDisagree } from "./sums/series-disagree";
import { totalDisagrees } from "./sums/total-disagrees";
import { implausibleCount } from "./values/implausible-count";
import { monthRepeated } from "./values/month-repeated";
import { textAmongDates } from "./values/text-among-dates";
import { zeroAmongCounts } from "./values/zero-among-counts";

/** The checks that look for their own findings, in the order in which they are told. */
export const CHECKS = [
  monthsMissing,
  monthsOutOfOrder,
  monthInFuture,
  mixedPeriods,
  sameMonthTwice,
  similarNames,
  spelledDifferently,
  sheetNotRecognised,
  implausibleCount,
  zeroAmongCounts,
  monthRepeated,
  textAmongDates,
  totalDisagrees,
  partExceedsWhole,
  seriesDisagree,
  percentAsText,
] as const satisfies readonly Check[];

const ENTRIES = [...READING_ENTRIES, ...CHECKS, ...FIGURE_ENTRIES, ...STRAND_ENTRIES, ...REPORT_ENTRIES];

/** True where the union has every code: a new one without an entry does not compile. */
type Listed = (typeof ENTRIES)[number]["code"];
const isComplete: [Exclude<FindingCode, Listed>] extends [never] ? true : Exclude<FindingCode, Listed> = true;

/** Every code that a finding can have, with what is said of it. */
export const ALL_CHECKS: ReadonlyMap<FindingCode, CheckEntry> = new Map(isComplete ? ENTRIES.map((entry) => [entry.code, entry]) : []);
