import type { Answer } from "../../domain/answer";
import { addMonths, monthNumberOf, type Month } from "../../domain/month";
import { MONTH_STARTS } from "../../reading";
import { alsoOn, card, listed, longMonth, placed, quoted, shortMonth } from "../writing";

export const ambiguousPeriod = card("reading", "ambiguousPeriod", "Which months does it mean?", {
  adjustable: false,
  scope: "table",
  looksAt: "quarters such as “Q1 2020”, and years, that could end in more than one month",
  toDo: "Write the months or the years in full, or choose which is meant.",
  message: ({ found, ends, sheets = [], numbered }, at) =>
    numbered
      ? `${placed(at)}month ${quoted(found)} of a financial year could be ${listed(ends.map(longMonth), "or")}${alsoOn(sheets)}. Write the months (“${shortMonth(ends[0]!)}”), or choose which is meant.`
      : `${placed(at)}${quoted(found)} could end in ${listed(ends.map(longMonth), "or")}${alsoOn(sheets)}. Write the months (“Apr-Jun 2020”) or the years (“Q1 2020/21”)${offer(readingsOf(found, ends))}.`,
  answers: ({ found, ends, sheets, numbered }, { sheet }) =>
    sheet === null
      ? []
      : (numbered ? numberings(ends) : [...readingsOf(found, ends), ...federal(found, ends)]).map(({ end, readAs, also }): Answer => ({
          label: `It ${numbered ? "is" : "ends in"} ${longMonth(end)}: ${listed([readAs, ...(also === undefined ? [] : [also])])}`,
          notes: (sheets ?? [sheet]).flatMap((each) =>
            [readAs, ...(also === undefined ? [] : [also])].map((said) => ({ sheet: each, column: "", readAs: said })),
          ),
        })),
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});

interface Reading {
  readonly end: Month;
  /** The text to write on the sheet "Reading". */
  readonly readAs: string;
  /** A second text, where one alone does not decide. */
  readonly also?: string;
}

/** "FY 2019" and "Fiscal year 2019" may be of the United States' government: from October 2018 to September 2019. */
function federal(found: string, [first, second]: readonly Month[]): readonly Reading[] {
  if (first === undefined || second === undefined || second - first !== 12 || !/\bf\.?y|\bfiscal/i.test(found)) return [];
  return [{ end: addMonths(first, 6), readAs: "years start in October", also: "years are named after their end" }];
}

/** What a month's number may count from: the year's first month, or January. */
function numberings([fromStart, fromJanuary]: readonly Month[]): readonly Reading[] {
  if (fromStart === undefined || fromJanuary === undefined) return [];
  return [
    { end: fromStart, readAs: "month 1 starts the year" },
    { end: fromJanuary, readAs: "month 1 is January" },
  ];
}

function offer(readings: readonly Reading[]): string {
  return readings.length === 0 ? "" : ", or choose which is meant";
}

/** The readings between which the analyst's word on years decides; none where it decides nothing. */
function readingsOf(found: string, ends: readonly Month[]): readonly Reading[] {
  const [first, second] = ends;
  // "Oct-Mar 2020" and "2018/19" over two years start in the same month.
  if (first === undefined || second === undefined || /\p{L}{3,}\.? ?(?:[-–/]|to) ?\p{L}{3,}/u.test(found)) return [];
  if (second - first === 3)
    return [
      { end: first, readAs: "years start in January" },
      { end: second, readAs: "years start in April" },
    ];
  const startOf = (end: Month) => {
    const month = Object.entries(MONTH_STARTS).find(([, start]) => start === (monthNumberOf(end) % 12) + 1)?.[0];
    return month === undefined ? [] : [{ end, readAs: `years start in ${month}` }];
  };
  if (second - first !== 12) return ends.flatMap(startOf);
  // Where it was said when years start, a number for a financial year is that of its first month.
  const asFirst = /^\d{4}$/.test(found) ? startOf(second) : [{ end: second, readAs: "years are named after their start" }];
  return [{ end: first, readAs: "years are named after their end" }, ...asFirst];
}
