import fc from "fast-check";
import { isoMonth, longMonth, monthName, shortMonth, yearOf, type Month } from "../../../src/domain/month";
import { blanks, put, sum, upTo, type Laid, type Row } from "./cells";
import { longTable, type LongLook } from "./long";
import { countCell, headerCell, place, type Placed, type Surroundings } from "./surroundings";
import { monthsFrom, ofDistrict, type Tidy } from "./tidy";
import { transposedTable, type TransposedLook } from "./transposed";
import { wideTable, type WideLook } from "./wide";

export const sheetLooks = fc.record({
  monthName: fc.constantFrom<(month: Month) => string>(
    shortMonth,
    longMonth,
    isoMonth,
    (month) => shortMonth(month).replace(" ", "-"),
    (month) => `${monthName(month).slice(0, 3)} ${yearOf(month)}`,
    (month) => `Offences ${shortMonth(month)}`,
    (month) => `${shortMonth(month).replace(" ", "").toUpperCase()} data`,
  ),
  layout: fc.constantFrom("long", "wide", "transposed"),
  place: fc.constantFrom<"sheet" | "title">("sheet", "title"),
  title: fc.constantFrom<(district: string, index: number) => string>(
    (district) => `Recorded offences: ${district}`,
    (district, index) => `Table ${index + 1}: ${district} - offences by month`,
    (district) => district,
    (district) => `${district} district`,
  ),
  whole: fc.constantFrom(null, "Force", "Essex", "All districts"),
  wholeLast: fc.boolean(),
  oneSheet: fc.boolean(),
  backwards: fc.boolean(),
  /** Districts across on a sheet of one month, under a word for them or none. */
  across: fc.boolean(),
  word: fc.constantFrom(null, "District", "Policing area"),
});

export type SheetsLook = typeof sheetLooks extends fc.Arbitrary<infer Value> ? Value : never;

export interface Looks {
  readonly sheets: SheetsLook;
  readonly long: LongLook;
  readonly wide: WideLook;
  readonly transposed: TransposedLook;
  readonly around: Surroundings;
}

/** One sheet a month, named by it, with one column of counts. */
export function sheetAMonth(tidy: Tidy, looks: Looks): readonly Placed[] {
  const { sheets, long, around } = looks;
  if (sheets.across && tidy.districts.length > 1 && tidy.offences.length > 1) return districtsAcross(tidy, looks);
  const withDistrict = tidy.districts.length > 1;
  const placed = tidy.months.map((month, at): Placed => {
    const header = [long.offence, ...(withDistrict ? [long.district] : []), long.count === "Recorded" ? "Count" : long.count].map((text) =>
      headerCell(text, around),
    );
    const data = tidy.offences.flatMap((strand, offence) =>
      tidy.districts.map((district, index): Row => {
        const count = tidy.counts[offence]![index]![at]!;
        return [put(strand), ...(withDistrict ? [put(district)] : []), countCell(count, around, { strand, month })];
      }),
    );
    const all = sum(tidy.counts.flat().map((counts) => counts[at]!));
    const total = [put("Total"), ...(withDistrict ? [put("")] : []), countCell(all, around)];
    return place(
      sheets.monthName(month),
      [{ laid: { header: [header], data: [...data, ...(long.totals === "last" ? [total] : [])] } }],
      untitled(around),
    );
  });
  return sheets.backwards ? placed.toReversed() : placed;
}

/** One sheet a month, named by it, with a column a district. */
function districtsAcross({ months, offences, districts, counts }: Tidy, { sheets, long, transposed, around }: Looks): readonly Placed[] {
  const placed = months.map((month, at): Placed => {
    const right = (total: number, of: readonly number[]): Row => [
      ...(transposed.total ? [countCell(total, around)] : []),
      ...transposed.right.map((each) => (each === "remark" ? put(of[0]! % 3 === 0 ? "Revised" : "") : put(0.125, "0.0%"))),
    ];
    const row = (label: string, of: readonly number[], strand: string | null): Row => [
      put(label),
      ...(transposed.spacer ? [put("")] : []),
      ...of.map((count) => countCell(count, around, strand === null ? null : { strand, month })),
      ...right(sum(of), of),
    ];
    const own = offences.map((offence, index) =>
      row(
        offence,
        counts[index]!.map((all) => all[at]!),
        offence,
      ),
    );
    const total = districts.map((_, index) => sum(counts.map((each) => each[index]![at]!)));
    const header: Row = [
      headerCell(long.offence, around),
      ...(transposed.spacer ? [put("")] : []),
      ...[...districts, ...(transposed.total ? ["Total"] : [])].map((text) => headerCell(text, around)),
      ...transposed.right.map((each) => headerCell({ rate: "Rate per 1,000", change: "% change", remark: "Comments" }[each], around)),
    ];
    const above: readonly Row[] = sheets.word === null ? [] : [[...blanks(transposed.spacer ? 2 : 1), put(sheets.word)]];
    const data = [...own, ...(long.totals === "last" ? [row("Total", total, null)] : [])];
    return place(sheets.monthName(month), [{ laid: { header: [...above, header], data } }], untitled(around));
  });
  return sheets.backwards ? placed.toReversed() : placed;
}

/** One sheet a month, with a month column all the same. */
export function longSheetAMonth(tidy: Tidy, { sheets, long, around }: Looks): readonly Placed[] {
  const date1904 = long.split === null && long.form.date1904;
  const placed = tidy.months.map((month, at) =>
    place(sheets.monthName(month), [{ laid: longTable(monthsFrom(tidy, at, at + 1), long, around) }], untitled(around), date1904),
  );
  return sheets.backwards ? placed.toReversed() : placed;
}

/** Titles that speak of another month would make any reader doubt a sheet that is named by one. */
function untitled(around: Surroundings): Surroundings {
  return { ...around, titles: around.titles.filter((title) => !/\d/.test(title)), cutAt: null };
}

/** A table a district, with the whole force's among them or without, on sheets of their own or one below the other. */
export function tableADistrict(tidy: Tidy, { sheets, long, wide, transposed, around }: Looks): readonly Placed[] {
  const alone = {
    ...tidy,
    districts: ["Force"],
    counts: tidy.counts.map((ofOffence) => [tidy.months.map((_, at) => sum(ofOffence.map((all) => all[at]!)))]),
  };
  const parts = tidy.districts.map((name, index) => ({ name, tidy: ofDistrict(tidy, index) }));
  const whole = sheets.whole === null || parts.length < 2 ? [] : [{ name: sheets.whole, tidy: alone }];
  const all = sheets.wholeLast ? [...parts, ...whole] : [...whole, ...parts];
  const lay = (each: Tidy): Laid => {
    if (sheets.layout === "wide") return wideTable(each, { ...wide, withDistrict: false, totals: "none" }, around);
    if (sheets.layout === "long") return longTable(each, { ...long, withDistrict: false, extras: [] }, around);
    return transposedTable(each, { ...transposed, withDistrict: false }, around);
  };
  const look = { wide, long, transposed }[sheets.layout];
  const date1904 = look.split === null && look.form.date1904;
  // Where the whole is reported, a cell of a part is not counted.
  const isCounted = (each: Tidy) => whole.length === 0 || each === alone;
  const tables = all.map(({ name, tidy: each }, index) => ({
    name,
    laid: isCounted(each) ? lay(each) : uncounted(lay(each)),
    titles: [sheets.title(name, index)],
  }));
  if (sheets.oneSheet) return [place("Districts", tables, { ...around, excelTable: false, beside: false }, date1904)];
  return tables.map(({ name, laid, titles }, index) =>
    sheets.place === "title" ? place(`Sheet${index + 1}`, [{ laid, titles }], around, date1904) : place(name, [{ laid }], around, date1904),
  );
}

function uncounted({ header, data }: Laid): Laid {
  return { header, data: data.map((row) => row.map((cell) => ({ ...cell, of: null }))) };
}

/** A sheet a year, each with all that the others have. */
export function sheetAYear(tidy: Tidy, { wide, around }: Looks): readonly Placed[] {
  const years = [...new Set(tidy.months.map(yearOf))];
  const date1904 = wide.split === null && wide.form.date1904;
  return years.map((year) => {
    const from = tidy.months.findIndex((month) => yearOf(month) === year);
    const to = upTo(tidy.months.length).findLast((at) => yearOf(tidy.months[at]!) === year)! + 1;
    return place(String(year), [{ laid: wideTable(monthsFrom(tidy, from, to), wide, around) }], around, date1904);
  });
}
