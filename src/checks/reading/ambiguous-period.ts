import type { Answer } from "../../domain/answer";
import { monthNumberOf, type Month } from "../../domain/month";
import { MONTH_STARTS } from "../../reading";
import { card, listed, longMonth, placed, quoted } from "../writing";

export const ambiguousPeriod = card("reading", "ambiguousPeriod", "Which months does it mean?", {
  adjustable: false,
  scope: "table",
  looksAt: "“Q1 2020” and years as numbers, which could end in either month",
  toDo: "Write the months or the years, or say which on the sheet “Reading”.",
  message: ({ found, ends }, at) =>
    `${placed(at)}${quoted(found)} could end in ${listed(ends.map(longMonth), "or")}. Write the months (“Apr-Jun 2020”) or the years (“Q1 2020/21”)${startsOf(found, ends).length > 0 ? ", or say on the sheet “Reading” when years start (“years start in April”)" : ""}.`,
  answers: ({ found, ends }, { sheet }) =>
    sheet === null
      ? []
      : startsOf(found, ends).map(({ end, start }): Answer => ({
          label: `It ends in ${longMonth(end)}: years start in ${start}`,
          notes: [{ sheet, column: "", readAs: `years start in ${start}` }],
        })),
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});

/** The readings that the start of years decides between, with that start; none where it decides nothing. */
function startsOf(found: string, ends: readonly Month[]): readonly { readonly end: Month; readonly start: string }[] {
  const [first, second] = ends;
  // "Oct-Mar 2020" and "2018/19" over two years are of one start.
  if (first === undefined || second === undefined || /\p{L}{3,}\.? ?(?:[-–/]|to) ?\p{L}{3,}/u.test(found)) return [];
  if (second - first === 3)
    return [
      { end: first, start: "January" },
      { end: second, start: "April" },
    ];
  const names = Object.entries(MONTH_STARTS);
  const startOf = (end: Month) => names.find(([, start]) => start === (monthNumberOf(end) % 12) + 1)?.[0];
  // A number for a financial year is that of its first month, where it was said when years start; "FY20" is not.
  const isNumber = /^\d{4}$/.test(found);
  return (second - first !== 12 ? ends : isNumber ? [second] : []).flatMap((end) => {
    const start = startOf(end);
    return start === undefined ? [] : [{ end, start }];
  });
}
