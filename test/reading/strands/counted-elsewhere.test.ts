import { answersTo } from "../../../src/checks/answers";
import { messageOf } from "../../../src/checks/messages";
import { chain, only, sheetOf } from "../sheets";

const MONTHS = Array.from(
  { length: 24 },
  (_, at) => `${"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[at % 12]} ${18 + Math.floor(at / 12)}`,
);
const OFFENCES = ["Burglary", "Robbery", "Theft"];
/** Three offences over 24 months; `first` cells of the first rows are not whole. */
const grid = (name: string, first: number, months = MONTHS, more: Parameters<typeof sheetOf>[2] = {}) =>
  sheetOf(
    name,
    [
      ["Offence", ...months],
      ...OFFENCES.map((offence, row) => [
        offence,
        ...months.map((_, at) => 60 + 20 * row + ((at * 7) % 11) + (row * months.length + at < first ? 0.5 : 0)),
      ]),
    ],
    more,
  );
const asked = (...sheets: readonly ReturnType<typeof grid>[]) => only(chain(sheets, { by: "Offence" }), "notACount");
const labels = (...sheets: readonly ReturnType<typeof grid>[]) => answersTo(asked(...sheets)).map(({ label }) => label);

test("A sheet whose numbers are mostly not whole can be left out where another sheet has the counts", () => {
  const found = asked(grid("Sheet2", 40), grid("Data", 0));
  expect(messageOf(found)).toContain("leave the sheet out: “Data” has counts of these offences");
  expect(answersTo(found).map(({ label }) => label)).toContain("Leave “Sheet2” out: “Data” has the counts");
});

test("A sheet with some slips is not: its other cells are counts", () => {
  for (const slips of [6, 36]) {
    expect(messageOf(asked(grid("Sheet2", slips), grid("Data", 0)))).not.toContain("leave the sheet out");
    expect(labels(grid("Sheet2", slips), grid("Data", 0))).not.toContain("Leave “Sheet2” out: “Data” has the counts");
  }
  expect(labels(grid("Sheet2", 37), grid("Data", 0))).toContain("Leave “Sheet2” out: “Data” has the counts");
});

test.each([
  ["a place", grid("North", 72), grid("South", 0)],
  ["a place beside another sheet", grid("North", 72), grid("Data", 0)],
  ["other months", grid("Sheet2", 36, MONTHS.slice(12)), grid("Data", 0, MONTHS.slice(0, 12))],
])("A sheet of %s is not: its offences would be missing", (_, own, other) => {
  expect(messageOf(asked(own, other))).not.toContain("leave the sheet out");
  expect(labels(own, other).filter((label) => label.startsWith("Leave"))).toEqual([]);
});
