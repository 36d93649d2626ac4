import fc from "fast-check";
import { monthNumberOf, yearOf } from "../../../src/domain/month";
import { BLANK, blanks, put, sum, upTo, type Laid, type Row, type Written } from "./cells";
import { monthForms, nameCell, splitForms, yearCell } from "./months";
import { countCell, headerCell, type Surroundings } from "./surroundings";
import type { Tidy } from "./tidy";

/** How a transposed table is laid out. */
export const transposedLooks = fc.record({
  form: monthForms,
  split: fc.option(splitForms),
  month: fc.constantFrom<string>("Month", "Month ending", "Date", "Period", "Month / Offence", ""),
  district: fc.constantFrom<string>("District", "Ward", "Policing area"),
  withDistrict: fc.boolean(),
  newestFirst: fc.boolean(),
  /** Months, and years beside them, stand once above the rows that they hold for. */
  merged: fc.boolean(),
  total: fc.boolean(),
  right: fc.subarray<"rate" | "change" | "remark">(["rate", "change", "remark"]),
  totals: fc.constantFrom<"none" | "last" | "years" | "districts">("none", "last", "years", "districts"),
  group: fc.constantFrom(null, "Offence", "Recorded offences"),
  spacer: fc.boolean(),
});

export type TransposedLook = typeof transposedLooks extends fc.Arbitrary<infer Value> ? Value : never;

interface TransposedRow {
  readonly at: number | null;
  readonly label: string;
  readonly district: string;
  readonly counts: readonly number[];
  readonly isTotal: boolean;
}

/** One row a month and district, one column an offence. */
export function transposedTable(tidy: Tidy, look: TransposedLook, around: Surroundings): Laid {
  const withDistrict = tidy.districts.length > 1 || look.withDistrict;
  const width = (look.split ? 2 : 1) + (withDistrict ? 1 : 0);
  const spacer = look.spacer ? [BLANK] : [];
  // A header of more words than the months' own stands above the first column, or nothing does.
  const month = look.split
    ? ["Year", "Month"]
    : [look.month === "" && look.form.cell(tidy.months[0]!).format !== "General" ? "Month" : look.month];
  const header = [
    ...[...month, ...(withDistrict ? [look.district] : [])].map((text) => headerCell(text, around)),
    ...spacer,
    ...tidy.offences.map((offence) => headerCell(offence, { ...around, style: around.style === "upper" ? "plain" : around.style })),
    ...(look.total ? [headerCell("Total", around)] : []),
    ...look.right.map((right) => headerCell({ rate: "Rate per 1,000", change: "% change", remark: "Comments" }[right], around)),
  ];
  const rows = rowsOf(tidy, look);
  const data = rows.map((row, index): Row => {
    const all = sum(row.counts);
    const right = { rate: put(Math.round(all / 3) / 10, "0.0"), change: put(0.125, "0.0%"), remark: put(all % 3 === 0 ? "Revised" : "") };
    return [
      ...withoutRepeats(monthCells(tidy, look, row), look, rows, index, (before) => monthCells(tidy, look, before)),
      ...(withDistrict ? [put(row.district)] : []),
      ...spacer,
      ...row.counts.map((count, offence) =>
        countCell(count, around, row.at === null || row.isTotal ? null : { strand: tidy.offences[offence]!, month: tidy.months[row.at]! }),
      ),
      ...(look.total ? [countCell(all, around)] : []),
      ...look.right.map((each) => right[each]),
    ];
  });
  const above = look.group === null ? [] : [[...blanks(width + spacer.length), put(look.group)]];
  return { header: [...above, header], data };
}

function monthCells({ months }: Tidy, { split, form }: TransposedLook, { at, label }: TransposedRow): readonly Written[] {
  if (at === null) return split ? [put(label), BLANK] : [put(label)];
  const month = months[at]!;
  return split ? [yearCell(month, split), nameCell(month, split)] : [form.cell(month)];
}

/** The cells of a row's month, blank where merged with those of the row above; a total's label is never merged. */
function withoutRepeats(
  cells: readonly Written[],
  { merged }: TransposedLook,
  rows: readonly TransposedRow[],
  index: number,
  cellsOf: (row: TransposedRow) => readonly Written[],
): readonly Written[] {
  const [row, before] = [rows[index]!, rows[index - 1]];
  if (!merged || row.at === null || !before || before.at === null) return cells;
  const above = cellsOf(before);
  const isYearAgain = cells.length === 2 && cells[0]!.raw === above[0]!.raw;
  return cells.map((cell, at) => (at === cells.length - 1 ? (before.at === row.at ? BLANK : cell) : isYearAgain ? BLANK : cell));
}

/** The rows, with totals among them: the last one, one a year, or one of all districts a month. */
function rowsOf({ months, districts, counts }: Tidy, look: TransposedLook): readonly TransposedRow[] {
  const places = look.newestFirst ? upTo(months.length).toReversed() : upTo(months.length);
  const countsAt = (at: number, district: number) => counts.map((ofOffence) => ofOffence[district]![at]!);
  const over = (some: readonly number[]) => counts.map((ofOffence) => sum(ofOffence.map((all) => sum(some.map((at) => all[at]!)))));
  const rows = places.flatMap((at): TransposedRow[] => {
    const own = districts.map((district, index) => ({ at, label: "", district, counts: countsAt(at, index), isTotal: false }));
    const all =
      look.totals === "districts" && districts.length > 1 ? [{ at, label: "", district: "Total", counts: over([at]), isTotal: true }] : [];
    const year = yearOf(months[at]!);
    const ofYear = places.filter((each) => yearOf(months[each]!) === year);
    const ends = monthNumberOf(months[at]!) === (look.newestFirst ? 1 : 12) && look.totals === "years";
    return [...own, ...all, ...(ends ? [{ at: null, label: `${year} total`, district: "", counts: over(ofYear), isTotal: true }] : [])];
  });
  return look.totals === "last" ? [...rows, { at: null, label: "Total", district: "", counts: over(places), isTotal: true }] : rows;
}
