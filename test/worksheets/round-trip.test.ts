import fc from "fast-check";
import type { RawValue } from "../../src/domain/cell";
import { addMonths, isoMonth, longMonth, monthOf, monthToSerial, shortMonth, type Month } from "../../src/domain/month";
import { chain, cut, figures, sheetOf } from "./sheets";

/** Counts by offence and district, for consecutive months. */
interface Tidy {
  readonly months: readonly Month[];
  readonly series: readonly {
    readonly offence: string;
    readonly district: string;
    readonly counts: readonly number[];
  }[];
}

const OFFENCES = ["Burglary (Dwelling)", "Robbery, personal", "All other theft", "Hate crime", "Drug offences"];
const tidy: fc.Arbitrary<Tidy> = fc
  .record({
    start: fc.integer({ min: 0, max: 300 }),
    length: fc.integer({ min: 3, max: 15 }),
    offences: fc.subarray(OFFENCES, { minLength: 1 }),
    districts: fc.subarray(["North", "South", "Castle Point"], { minLength: 1 }),
  })
  .chain(({ start, length, offences, districts }) => {
    const counts = fc.array(fc.nat(60_000), { minLength: length, maxLength: length });
    const kinds = offences.flatMap((offence) => districts.map((district) => ({ offence, district })));
    return fc.tuple(...kinds.map((kind) => counts.map((each) => ({ ...kind, counts: each })))).map((series) => ({
      months: Array.from({ length }, (_, index) => addMonths(monthOf(2000, 1), start + index)),
      series,
    }));
  });

/** How a sheet is laid out around its figures. */
const look = fc.record({
  month: fc.constantFrom<(month: Month) => RawValue>(
    shortMonth,
    longMonth,
    isoMonth,
    (month) => shortMonth(month).replace(" ", "-"),
    (month) => Number(isoMonth(month).replace("-", "")),
    monthToSerial,
  ),
  title: fc.subarray(["Recorded offences, Essex", "Extract of 10 March 2020", ""]),
  gap: fc.boolean(),
  notes: fc.subarray(["Source: Athena", "2020 is provisional", ""]),
  left: fc.nat(2),
  asText: fc.boolean(),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
});

type Look = typeof look extends fc.Arbitrary<infer Value> ? Value : never;

/** Puts the title above and the notes below a table, and blank columns to its left. */
function around(table: readonly (readonly RawValue[])[], { title, gap, notes, left }: Look) {
  const width = table[0]!.length;
  const line = (text: string) => [text, ...new Array<RawValue>(width - 1).fill("")];
  const blank = gap ? [line("")] : [];
  const [header, ...data] = table;
  const rows = [...title.map(line), header!, ...blank, ...data, line(""), ...notes.map(line)];
  return rows.map((row) => [...new Array<RawValue>(left).fill(""), ...row]);
}

function written(rows: readonly (readonly RawValue[])[], dates: boolean) {
  const formats = rows.map((row) =>
    row.map((raw) => (dates && typeof raw === "number" && raw > 36_000 && raw < 55_000 ? "mmm-yy" : "General")),
  );
  return sheetOf("Data", rows, { formats });
}

function expected({ months, series }: Tidy): Record<string, Record<string, number>> {
  const sums: Record<string, Record<string, number>> = {};
  for (const { offence, counts } of series) {
    const ofOffence = (sums[offence] ??= {});
    counts.forEach((count, index) => {
      const month = isoMonth(months[index]!);
      ofOffence[month] = (ofOffence[month] ?? 0) + count;
    });
  }
  return sums;
}

const countCell = (count: number, { asText }: Look): RawValue => (asText ? count.toLocaleString("en-GB") : count);

describe("tidy figures", () => {
  test("laid out long, with titles, notes and blank rows around, read back the same", () => {
    fc.assert(
      fc.property(tidy, look, fc.boolean(), (data, shape, partly) => {
        const rows = data.months.flatMap((month, index) =>
          data.series.map(({ offence, district, counts }): RawValue[] => [
            shape.month(month),
            offence,
            district,
            countCell(counts[index]!, shape),
          ]),
        );
        const table = [["Month", "Offence", "District", "Count"], ...rows].map((row) =>
          shape.order.map((column) => row[column]!),
        );
        const whole = written(around(table, shape), false);
        const read = chain([whole], { by: "Offence", heads: [partly ? cut(whole, 12) : whole] });
        expect(figures(read)).toEqual(expected(data));
        expect(
          read.findings
            .filter(({ severity }) => severity !== "info")
            .map(({ code }) => code)
            .filter((code) => code !== "duplicateRows"),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("laid out wide, with titles, notes and blank rows around, read back the same", () => {
    fc.assert(
      fc.property(tidy, look, fc.boolean(), (data, shape, partly) => {
        const dates = shape.month === monthToSerial;
        // Counts as large as dates' serial numbers would be taken for dates by this test's own formats, not by the reader.
        const counts = (all: readonly number[]) => all.map((count) => countCell(dates ? count % 30_000 : count, shape));
        const small = dates
          ? {
              ...data,
              series: data.series.map((each) => ({ ...each, counts: each.counts.map((count) => count % 30_000) })),
            }
          : data;
        const table: RawValue[][] = [
          ["Offence", "District", ...data.months.map(shape.month)],
          ...data.series.map(({ offence, district, counts: all }) => [offence, district, ...counts(all)]),
        ];
        const whole = written(around(table, shape), dates);
        const read = chain([whole], { by: "Offence", heads: [partly ? cut(whole, 8) : whole] });
        expect(figures(read)).toEqual(expected(small));
        expect(read.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("laid out transposed, with totals, titles, notes and blank rows around, read back the same", () => {
    fc.assert(
      fc.property(tidy, look, fc.boolean(), fc.boolean(), (data, shape, partly, totals) => {
        const offences = [...new Set(data.series.map(({ offence }) => offence))];
        // One column of counts alone is a long sheet without offences.
        fc.pre(offences.length >= 2);
        const districts = [...new Set(data.series.map(({ district }) => district))];
        const rowOf = (index: number, district: string) => {
          const counts = offences.map(
            (offence) => data.series.find((each) => each.offence === offence && each.district === district)!.counts[index]!,
          );
          const sum = counts.reduce((all, count) => all + count, 0);
          return [...counts, ...(totals ? [sum] : [])].map((count) => countCell(count, shape));
        };
        const rows = data.months.flatMap((month, index) =>
          districts.map((district): RawValue[] => [shape.month(month), district, ...rowOf(index, district)]),
        );
        const width = rows[0]!.length;
        const table: RawValue[][] = [
          ["Month", "District", ...offences, ...(totals ? ["Total"] : [])],
          ...rows,
          ...(totals ? [["Total", "", ...new Array<RawValue>(width - 2).fill(1)]] : []),
        ];
        const whole = written(around(table, shape), false);
        const read = chain([whole], { heads: [partly ? cut(whole, 12) : whole] });
        expect(figures(read)).toEqual(expected(data));
        expect(read.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
