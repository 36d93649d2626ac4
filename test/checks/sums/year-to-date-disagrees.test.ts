import { messageOf } from "../../../src/checks/messages";
import { addMonths, monthNumberOf, monthOf, shortMonth } from "../../../src/domain/month";
import { checkedChain, only, sheetOf } from "../../reading/sheets";
import { toldOf } from "../layouts";

const MONTHS = Array.from({ length: 25 }, (_, at) => addMonths(monthOf(2017, 12), at));
const count = (at: number, base: number) => base + (at % 7);

/** Sheets of one month each with the year to date beside the count; `counts` and `totals` are typed in place of the right ones. */
function sheets({
  start = 4,
  header = "Year to date",
  counts = {},
  totals = {},
  as = (all: number) => all,
}: {
  readonly start?: number;
  readonly header?: string;
  readonly counts?: Readonly<Record<number, number>>;
  readonly totals?: Readonly<Record<number, number>>;
  readonly as?: (all: number) => number;
} = {}) {
  const total = (at: number, base: number): number =>
    (at === 0 || monthNumberOf(MONTHS[at]!) === start ? 0 : total(at - 1, base)) + count(at, base);
  return MONTHS.map((month, at) =>
    sheetOf(shortMonth(month), [
      ["Offence", "Month", header],
      ["Burglary", counts[at] ?? count(at, 100), totals[at] ?? as(total(at, 100))],
      ["Robbery", count(at, 40), as(total(at, 40))],
    ]),
  );
}

describe("the year to date beside the counts of a sheet a month", () => {
  test.each([1, 4])("says nothing where it runs on by them, from month %i on", (start) => {
    expect(toldOf(sheets({ start }), "yearToDateDisagrees")).toEqual([]);
  });

  test("tells a count that it does not bear out, with the cells", () => {
    const read = checkedChain(sheets({ counts: { 20: 161 } }), { by: "Offence" });
    const found = only(read, "yearToDateDisagrees");
    expect(found).toMatchObject({ severity: "warning", sheet: "Aug 19", address: "B2" });
    expect(messageOf(found)).toBe(
      "“Aug 19”, cell B2: the counts of Aug 19 do not match the growth of the year to date (Burglary: 161, but it grew by 106, from 414 (C2 of “Jul 19”) to 520 (C2)). Correct the one that is wrong.",
    );
  });

  test.each(["FYTD", "YTD total", "YTD", "FY to date", "Cumulative", "Total to date"])("tells it below “%s”", (header) => {
    expect(toldOf(sheets({ header }), "yearToDateDisagrees")).toEqual([]);
    expect(toldOf(sheets({ header, counts: { 20: 161 } }), "yearToDateDisagrees")).toEqual(["Aug 19 B2: 161; expected 106"]);
  });

  test("tells one at the beginning of a year", () => {
    expect(toldOf(sheets({ counts: { 16: 120 } }), "yearToDateDisagrees")).toEqual(["Apr 19 B2: 120; expected 102"]);
  });

  test("tells a total that is wrong in both months that it is of", () => {
    expect(toldOf(sheets({ totals: { 20: 530 } }), "yearToDateDisagrees")).toEqual([
      "Aug 19 B2: 106; expected 116",
      "Sep 19 B2: 100; expected 90",
    ]);
  });

  test.each([
    ["is last year’s", sheets({ header: "Last year to date", counts: { 20: 161 } })],
    ["is of something else", sheets({ as: (all) => 2 * all })],
  ])("says nothing where it %s", (_, of) => {
    expect(toldOf(of, "yearToDateDisagrees")).toEqual([]);
  });
});
