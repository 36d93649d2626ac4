import fc from "fast-check";
import { addMonths, isoMonth, longMonth, monthName, monthToSerial, shortMonth, type Month } from "../../../src/domain/month";
import { BLANK, put, sum, upTo, type Laid, type Row, type Written } from "./cells";
import { countCell, headerCell, type Surroundings } from "./surroundings";
import { inOneDistrict, type Series, type Tidy } from "./tidy";

/** How comparison tables are laid out. */
export const comparisonLooks = fc.record({
  window: fc.constantFrom<(end: Month) => string>(
    (end) => `12 Month ending ${shortMonth(end)}`,
    (end) => `12 months to ${longMonth(end)}`,
    (end) => `12 months ending ${monthName(end).slice(0, 3)}-${shortMonth(end).slice(4)}`,
    (end) => `Year ending ${longMonth(end)}`,
  ),
  /** The header over several rows: "12 months ending" above dates. */
  twoRows: fc.constantFrom<"no" | "each" | "once">("no", "each", "once"),
  differences: fc.constantFrom<"none" | "numbers" | "text">("none", "numbers", "text"),
  each: fc.boolean(),
  sections: fc.boolean(),
  total: fc.boolean(),
});

export type ComparisonLook = typeof comparisonLooks extends fc.Arbitrary<infer Value> ? Value : never;

/** The last two windows of 12 months. */
function endsOf({ months }: Tidy): readonly [Month, Month] {
  const last = months.at(-1)!;
  return [addMonths(last, -12), last];
}

function totalsOf(tidy: Tidy, offence: number): readonly [number, number] {
  const all = inOneDistrict(tidy).counts[offence]![0]!;
  const until = (end: number) => sum(all.slice(end - 12, end));
  return [until(all.length - 12), until(all.length)];
}

export function totalSeries(tidy: Tidy): Series {
  const ends = endsOf(tidy).map(isoMonth);
  return Object.fromEntries(
    tidy.offences.map((offence, index) => [offence, Object.fromEntries(totalsOf(tidy, index).map((total, at) => [ends[at]!, total]))]),
  );
}

/** One table for each offence, or one with a row for each. */
export function comparisonTables(
  tidy: Tidy,
  look: ComparisonLook,
  around: Surroundings,
): readonly { readonly laid: Laid; readonly titles: readonly string[] }[] {
  const rows = upTo(tidy.offences.length).map((offence) => figuresOf(tidy, offence, look, around));
  if (look.each) {
    const header = headerRows(tidy, look, around, []);
    return tidy.offences.map((offence, index) => ({
      titles: [look.sections ? `5.${index + 1} ${offence}:` : `${offence}:`],
      laid: { header, data: [rows[index]!] },
    }));
  }
  const all = look.total ? [[put("Total"), ...totalRow(tidy, look, around)]] : [];
  const data = [...tidy.offences.map((offence, index): Row => [put(offence), ...rows[index]!]), ...all];
  return [{ titles: [], laid: { header: headerRows(tidy, look, around, ["Offence"]), data } }];
}

function headerRows(tidy: Tidy, look: ComparisonLook, around: Surroundings, labels: readonly string[]): readonly Row[] {
  const ends = endsOf(tidy);
  const after = look.differences === "none" ? [] : ["Diff.", "% Diff."].map((text) => put(text));
  const left = labels.map((text) => headerCell(text, around));
  if (look.twoRows === "no")
    return [
      [
        ...left,
        ...ends.map((end) => put(look.window(end).replace(" ending ", around.style === "broken" ? "\nending\n" : " ending "))),
        ...after,
      ],
    ];
  const upper = [put("12 months ending"), look.twoRows === "each" ? put("12 months ending") : BLANK];
  const lower = ends.map((end) => put(monthToSerial(end), "mmm-yy"));
  return [
    [...labels.map(() => BLANK), ...upper, ...after.map(() => BLANK)],
    [...left, ...lower, ...after],
  ];
}

function figuresOf(tidy: Tidy, offence: number, look: ComparisonLook, around: Surroundings): Row {
  const ends = endsOf(tidy);
  const totals = totalsOf(tidy, offence);
  const cells = totals.map((total, at) => countCell(total, around, { strand: tidy.offences[offence]!, month: ends[at]! }));
  return [...cells, ...differences(totals, look)];
}

function totalRow(tidy: Tidy, look: ComparisonLook, around: Surroundings): Row {
  const all = upTo(tidy.offences.length).map((offence) => totalsOf(tidy, offence));
  const totals = [sum(all.map(([earlier]) => earlier)), sum(all.map(([, later]) => later))] as const;
  return [...totals.map((total) => countCell(total, around)), ...differences(totals, look)];
}

function differences([earlier, later]: readonly [number, number], { differences: how }: ComparisonLook): readonly Written[] {
  if (how === "none") return [];
  const share = earlier === 0 ? null : (later - earlier) / earlier;
  if (how === "numbers") return [put(later - earlier), share === null ? put("n/a") : put(share, "+0.0%;-0.0%;0.0%")];
  return [put(String(later - earlier)), put(share === null ? "-" : `${share > 0 ? "+" : ""}${(100 * share).toFixed(1)}%`)];
}
