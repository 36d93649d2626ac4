import fc from "fast-check";
import { monthNumberOf, yearOf, type Month } from "../../../src/domain/month";
import { BLANK, blanks, put, sum, upTo, type Laid, type Row, type Written } from "./cells";
import { monthForms, nameCell, splitForms, yearCell } from "./months";
import { countCell, headerCell, type Surroundings } from "./surroundings";
import type { Tidy } from "./tidy";

/** How a wide table is laid out. */
export const wideLooks = fc.record({
  form: monthForms,
  /** Months under years. */
  split: fc.option(splitForms),
  yearOverEach: fc.boolean(),
  newestFirst: fc.boolean(),
  offence: fc.constantFrom<string>("Offence", "Offence type", "Crime type", "Offence group", "Crime"),
  district: fc.constantFrom<string>("District", "Ward", "Policing area"),
  withDistrict: fc.boolean(),
  districtFirst: fc.boolean(),
  mergedFirst: fc.boolean(),
  code: fc.boolean(),
  right: fc.subarray<Right>(["total", "average", "change", "remark"]),
  yearTotals: fc.constantFrom<"none" | "2020" | "2020 total">("none", "2020", "2020 total"),
  totals: fc.constantFrom<"none" | "last" | "groups">("none", "last", "groups"),
  between: fc.constantFrom<"nothing" | "blank rows" | "headings">("nothing", "blank rows", "headings"),
  spacer: fc.boolean(),
  group: fc.constantFrom(null, "Date reported", "Recorded offences"),
});

export type WideLook = typeof wideLooks extends fc.Arbitrary<infer Value> ? Value : never;
type Right = "total" | "average" | "change" | "remark";

/** A column after the categories: a month's, a year's total, or a blank one. */
interface Column {
  readonly upper: Written;
  readonly header: Written;
  cell(counts: readonly number[], strand: string | null): Written;
}

/** One row an offence and district, one column a month. `header` stands above the months as they are to be written. */
export function wideTable(tidy: Tidy, look: WideLook, around: Surroundings, header = headersOf(look)): Laid {
  const categories = categoriesOf(tidy, look);
  const columns = [...monthColumns(tidy, look, around, header), ...look.right.map((right) => rightColumn(right, around))];
  const spacer = look.spacer ? [BLANK] : [];
  const filled = (row: readonly string[], counts: readonly number[], strand: string | null): Row => [
    ...row.map((text) => put(text)),
    ...spacer,
    ...columns.map((column) => column.cell(counts, strand)),
  ];
  const data = rowsOf(tidy, look, categories.width).map(({ texts, counts, strand }) =>
    counts === null ? [...texts.map((text) => put(text)), ...blanks(spacer.length + columns.length)] : filled(texts, counts, strand),
  );
  const upper = [...blanks(categories.width + spacer.length), ...columns.map((column) => column.upper)];
  const lower = [...categories.headers.map((text) => headerCell(text, around)), ...spacer, ...columns.map((column) => column.header)];
  return { header: upper.some(({ raw }) => raw !== "") ? [upper, lower] : [lower], data };
}

/** The month's own header, with what stands above it. */
type Header = (month: Month, index: number, before: Month | null) => { readonly upper: Written; readonly header: Written };

function headersOf({ split, yearOverEach, form, group }: WideLook): Header {
  if (split === null) return (month, index) => ({ upper: index === 0 && group !== null ? put(group) : BLANK, header: form.cell(month) });
  const named = split.name === "number" ? { ...split, name: "short" as const } : split;
  return (month, _, before) => {
    const [year, left] = [yearCell(month, named), before === null ? null : yearCell(before, named)];
    return { upper: yearOverEach || left?.raw !== year.raw ? year : BLANK, header: nameCell(month, named) };
  };
}

function monthColumns({ months }: Tidy, look: WideLook, around: Surroundings, header: Header): readonly Column[] {
  const places = look.newestFirst ? upTo(months.length).toReversed() : upTo(months.length);
  const yearTotals = look.yearTotals !== "none" && look.split === null;
  return places.flatMap((at, index): Column[] => {
    const month = months[at]!;
    const before = index === 0 ? null : months[places[index - 1]!]!;
    const column: Column = {
      ...header(month, index, before),
      cell: (counts, strand) => countCell(counts[at]!, around, strand === null ? null : { strand, month }),
    };
    const endsYear = monthNumberOf(month) === (look.newestFirst ? 1 : 12);
    if (!yearTotals || !endsYear) return [column];
    const year = yearOf(month);
    const total: Column = {
      upper: BLANK,
      header: look.yearTotals === "2020" ? put(year) : headerCell(`${year} total`, around),
      cell: (counts) => countCell(sum(counts.filter((_, place) => yearOf(months[place]!) === year)), around),
    };
    return [column, total];
  });
}

function rightColumn(right: Right, around: Surroundings): Column {
  const column = (header: string, cell: Column["cell"]): Column => ({ upper: BLANK, header: headerCell(header, around), cell });
  if (right === "total") return column("Total", (counts) => countCell(sum(counts), around));
  if (right === "average") return column("Monthly average", (counts) => put(Math.round((10 * sum(counts)) / counts.length) / 10, "0.0"));
  if (right === "remark") return column("Comments", (counts) => put(counts[0]! % 3 === 0 ? "Seasonal" : ""));
  return column("% change", (counts) => (counts[0] === 0 ? put("n/a") : put(counts.at(-1)! / counts[0]! - 1, "+0.0%;-0.0%")));
}

function categoriesOf({ districts }: Tidy, look: WideLook): { readonly headers: readonly string[]; readonly width: number } {
  const named = districts.length > 1 || look.withDistrict ? [look.offence, look.district] : [look.offence];
  const headers = [...(look.code ? ["Code"] : []), ...(look.districtFirst ? named.toReversed() : named)];
  return { headers, width: headers.length };
}

interface WideRow {
  readonly texts: readonly string[];
  readonly counts: readonly number[] | null;
  readonly strand: string | null;
}

function rowsOf({ offences, districts, counts, months }: Tidy, look: WideLook, width: number): readonly WideRow[] {
  const withDistrict = width - (look.code ? 1 : 0) > 1;
  const [outer, inner] =
    look.districtFirst && withDistrict ? [districts, offences] : [offences, withDistrict ? districts : districts.slice(0, 1)];
  const of = (first: number, second: number) => (look.districtFirst && withDistrict ? counts[second]![first]! : counts[first]![second]!);
  const added = (all: readonly (readonly number[])[]) => months.map((_, at) => sum(all.map((each) => each[at]!)));
  const isMerged = look.mergedFirst && withDistrict && inner.length > 1;
  const code = (text: string) => (look.code ? [text] : []);
  const rows = outer.flatMap((first, index): WideRow[] => {
    const own = inner.map((second, at): WideRow => {
      const names = withDistrict ? [isMerged && at > 0 ? "" : first, second] : [first];
      return {
        texts: [...code(`X${index}${at}`), ...names],
        counts: of(index, at),
        strand: look.districtFirst && withDistrict ? second : first,
      };
    });
    const total = { texts: [...code(""), `${first} total`, ""], counts: added(inner.map((_, at) => of(index, at))), strand: null };
    const heading = { texts: [...code(""), `Group ${index + 1}`, ...(withDistrict ? [""] : [])], counts: null, strand: null };
    const blank = { texts: upTo(width).map(() => ""), counts: null, strand: null };
    const before = look.between === "headings" ? [heading] : index > 0 && look.between === "blank rows" ? [blank] : [];
    return [...before, ...own, ...(look.totals === "groups" && withDistrict && inner.length > 1 ? [total] : [])];
  });
  const all: WideRow = { texts: [...code(""), "Total", ...(withDistrict ? [""] : [])], counts: added(counts.flat()), strand: null };
  return look.totals === "last" ? [...rows, all] : rows;
}
