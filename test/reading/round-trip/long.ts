import fc from "fast-check";
import { BLANK, blanks, inOrder, put, sum, upTo, type Laid, type Row, type Written } from "./cells";
import { monthForms, nameCell, splitForms, yearCell } from "./months";
import { countCell, headerCell, type Surroundings } from "./surroundings";
import type { Tidy } from "./tidy";

/** How a long table is laid out. */
export const longLooks = fc.record({
  form: monthForms,
  split: fc.option(splitForms),
  month: fc.constantFrom<string>("Month", "Month ending", "Date", "Period", "Offence month", "Month and year"),
  offence: fc.constantFrom<string>("Offence", "Offence type", "Crime type", "Offence group", "Crime"),
  count: fc.constantFrom<string>("Count", "Number of offences", "Offences", "Total", "Recorded", "No. of crimes"),
  district: fc.constantFrom<string>("District", "Ward", "Policing area"),
  withDistrict: fc.boolean(),
  byMonth: fc.boolean(),
  /** Months, and years beside them, stand once above the rows that they hold for. */
  merged: fc.boolean(),
  ranks: fc.array(fc.nat(50), { minLength: 9, maxLength: 9 }),
  extras: fc.subarray<Extra>(["code", "rate", "remark", "number", "population"]),
  totals: fc.constantFrom<"none" | "last" | "districts" | "offences">("none", "last", "districts", "offences"),
  group: fc.constantFrom(null, "Date reported", "Recorded offences"),
});

export type LongLook = typeof longLooks extends fc.Arbitrary<infer Value> ? Value : never;
type Extra = "code" | "rate" | "remark" | "number" | "population";

interface Column {
  readonly header: string;
  readonly cells: readonly Written[];
  readonly totals: readonly Written[];
}

/** One row a month, offence and district. */
export function longTable(tidy: Tidy, look: LongLook, around: Surroundings): Laid {
  const rows = rowsOf(tidy, look);
  const withDistrict = look.withDistrict || tidy.districts.length > 1;
  const total = look.totals === "last" ? [put("Total")] : [];
  const none = look.totals === "last" ? [put("")] : [];
  const column = (header: string, cell: (row: LongRow, index: number) => Written, totals = none): Column => ({
    header,
    cells: rows.map(cell),
    totals,
  });
  const split = look.split;
  const isMonthAgain = ({ offence, at }: LongRow, index: number) => {
    const before = rows[index - 1];
    return look.merged && before?.at === at && (look.byMonth || before.offence === offence);
  };
  const isYearAgain = ({ at }: LongRow, index: number) => {
    const before = rows[index - 1];
    return look.merged && before !== undefined && yearCell(tidy.months[before.at]!, split!).raw === yearCell(tidy.months[at]!, split!).raw;
  };
  const months = split
    ? [
        column("Year", (row, index) => (isYearAgain(row, index) ? BLANK : yearCell(tidy.months[row.at]!, split))),
        column("Month", (row, index) => (isMonthAgain(row, index) ? BLANK : nameCell(tidy.months[row.at]!, split))),
      ]
    : [column(look.month, (row, index) => (isMonthAgain(row, index) ? BLANK : look.form.cell(tidy.months[row.at]!)))];
  const all = sum(tidy.counts.flat(2));
  const counted = ({ offence, at, count, isTotal }: LongRow) =>
    countCell(count, around, isTotal ? null : { strand: offence, month: tidy.months[at]! });
  const columns = [
    ...months,
    column(look.offence, ({ offence }) => put(offence), total),
    ...(withDistrict ? [column(look.district, ({ district }) => put(district))] : []),
    column(look.count, counted, look.totals === "last" ? [countCell(all, around)] : []),
    ...look.extras.map((extra) => column(EXTRAS[extra], (row, index) => extraCell(extra, row, index))),
  ];
  const ordered = inOrder(columns, look.ranks);
  const height = rows.length + none.length;
  const header = ordered.map(({ header: text }) => headerCell(text, around));
  const group = look.group === null ? [] : [[...blanks(1), put(look.group), ...blanks(ordered.length - 2)]];
  return {
    header: [...group, header],
    data: upTo(height).map((index): Row => ordered.map(({ cells, totals }) => [...cells, ...totals][index]!)),
  };
}

interface LongRow {
  readonly offence: string;
  readonly district: string;
  readonly at: number;
  readonly count: number;
  readonly isTotal: boolean;
}

/** The rows, with totals among them: those of all districts, or of all offences. */
function rowsOf({ months, offences, districts, counts }: Tidy, { byMonth, totals }: LongLook): readonly LongRow[] {
  const of = (at: number, offence: number): readonly LongRow[] => {
    const own = districts.map((district, index) => ({
      offence: offences[offence]!,
      district,
      at,
      count: counts[offence]![index]![at]!,
      isTotal: false,
    }));
    const all = { offence: offences[offence]!, district: "All districts", at, count: sum(own.map(({ count }) => count)), isTotal: true };
    return totals === "districts" && districts.length > 1 ? [...own, all] : own;
  };
  const allOffences = (at: number): readonly LongRow[] =>
    totals === "offences"
      ? districts.map((district, index) => ({
          offence: "Total",
          district,
          at,
          count: sum(counts.map((each) => each[index]![at]!)),
          isTotal: true,
        }))
      : [];
  if (byMonth)
    return upTo(months.length).flatMap((at) => [...upTo(offences.length).flatMap((offence) => of(at, offence)), ...allOffences(at)]);
  return [
    ...upTo(offences.length).flatMap((offence) => upTo(months.length).flatMap((at) => of(at, offence))),
    ...upTo(months.length).flatMap(allOffences),
  ];
}

const EXTRAS: Readonly<Record<Extra, string>> = {
  code: "District code",
  rate: "Rate per 1,000",
  remark: "Remarks",
  number: "Row",
  population: "Population",
};

function extraCell(extra: Extra, { district, count }: LongRow, index: number): Written {
  if (extra === "code") return put(`E0700${String(district.length * 31).padStart(4, "0")}`);
  if (extra === "rate") return put(Math.round(count / 1.7) / 10, "0.0");
  if (extra === "remark") return put(index % 7 === 3 ? "Revised" : "");
  return put(extra === "number" ? index + 1 : 10_000 + district.length * 977);
}
