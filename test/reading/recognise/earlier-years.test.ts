import { addMonths, isoMonth, longMonth, monthOf, shortMonth, yearOf, type Month } from "../../../src/domain/month";
import { outcomeOf } from "../../metamorphic/outcome";
import { sheetOfRows } from "../sheets";

const END = monthOf(2020, 3);
const SIZES = { Fraud: 40, Theft: 90, Arson: 25 };
const count = (offence: keyof typeof SIZES, month: Month) => SIZES[offence] + ((month * (SIZES[offence] % 7) * 5) % 23);
const sum = (offence: keyof typeof SIZES, end: Month, months: number) =>
  Array.from({ length: months }, (_, back) => count(offence, addMonths(end, -back))).reduce((all, each) => all + each, 0);
const ofYear = (month: Month) => ((month + 9) % 12) + 1;
const financial = (month: Month) => {
  const first = yearOf(addMonths(month, 1 - ofYear(month)));
  return `${first}/${String(first + 1).slice(2)}`;
};
const lastMonths = (months: number) => Array.from({ length: months }, (_, at) => addMonths(END, at + 1 - months));
const offences = Object.keys(SIZES) as (keyof typeof SIZES)[];

/** A sheet a month, with the counts of the year before beside its own. */
const sheets = (
  months: number,
  headers: (month: Month) => readonly [string, string],
  { size = () => 1, last = 0 }: { readonly size?: (month: Month) => number; readonly last?: number } = {},
) =>
  lastMonths(months).map((month) =>
    sheetOfRows(shortMonth(month), [
      ["Offence", ...headers(month), "Change", "% change"],
      ...offences.map((offence) => {
        const [before, now] = [sum(offence, addMonths(month, -12), size(month)) + last, sum(offence, month, size(month))];
        return [offence, before, now, now - before, now / before - 1];
      }),
    ]),
  );
const years = (month: Month) => [String(yearOf(month) - 1), String(yearOf(month))] as const;
const truth = (months: number) => Object.fromEntries(lastMonths(months).map((month) => [isoMonth(month), count("Fraud", month)]));
const sorted = (of: Readonly<Record<string, number>> = {}) => Object.fromEntries(Object.entries(of).toSorted());
const read = (heads: Parameters<typeof outcomeOf>[0]) => {
  const { figures, errors } = outcomeOf(heads, "Offence");
  return [sorted(figures["fraud"]), errors.map(({ code }) => code)];
};

describe("sheets of a month with the year before beside it", () => {
  test.each([
    ["years", years],
    ["financial years", (month: Month) => [financial(addMonths(month, -12)), financial(month)] as const],
    ["this year and last year", () => ["Last year", "This year"] as const],
    ["the months themselves", (month: Month) => [shortMonth(addMonths(month, -12)), shortMonth(month)] as const],
  ])("have the months of both: %s", (_, headers) => {
    for (const months of [12, 15]) expect(read(sheets(months, headers))).toEqual([truth(months + 12), []]);
  });

  test("count each month from its own sheet where there is one, whatever a later sheet says of it", () => {
    expect(read(sheets(24, years, { last: 3 }))[0]).toEqual({
      ...truth(24),
      ...Object.fromEntries(
        lastMonths(36)
          .slice(0, 12)
          .map((month) => [isoMonth(month), count("Fraud", month) + 3]),
      ),
    });
  });

  test("take the month's group where years to date stand beside it", () => {
    const grouped = lastMonths(14).map((month) =>
      sheetOfRows(shortMonth(month), [
        ["", month % 2 === 0 ? "Month" : longMonth(month), "", "FYTD", "", "Rolling 12 months", ""],
        ["Offence", ...Array.from({ length: 3 }, () => [financial(addMonths(month, -12)), financial(month)]).flat()],
        ...offences.map((offence) => [
          offence,
          ...[1, ofYear(month), 12].flatMap((size) => [sum(offence, addMonths(month, -12), size), sum(offence, month, size)]),
        ]),
      ]),
    );
    expect(read(grouped)).toEqual([truth(26), []]);
  });

  test("are refused as what they are where their figures run on, or are of twelve months each", () => {
    expect(read(sheets(14, years, { size: ofYear }))[1]).toEqual(["runningTotals"]);
    expect(read(sheets(14, years, { size: () => 12 }))[1]).toEqual(["rollingSums"]);
  });

  test("are no more than their month where the other column is of another size, or is called what may be the month before", () => {
    const before = (headers: readonly [string, string], times: number) =>
      lastMonths(24).map((month) =>
        sheetOfRows(shortMonth(month), [
          ["Offence", ...headers],
          ...offences.map((offence) => [offence, times * count(offence, addMonths(month, -1)), count(offence, month)]),
        ]),
      );
    expect(read(before(["Last year", "This year"], 12))).toEqual([truth(24), []]);
    expect(read(before(["Previous", "Current"], 1))).toEqual([truth(24), []]);
  });
});
