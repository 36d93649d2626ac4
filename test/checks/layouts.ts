import { foundAndExpected } from "../../src/checks/messages";
import { addMonths, isoMonth, parseIsoMonth, type Month } from "../../src/domain/month";
import type { FindingCode } from "../../src/domain/finding";
import type { SheetHead } from "../../src/reading";
import { checkedChain, sheet, type Chained } from "../reading/sheets";

/** Counts, or other text of a cell, by the names of a series: "Burglary", or "Burglary | North". */
export type Series = Readonly<Record<string, readonly (number | string)[]>>;

/** Months as sheets write them, one after the other. */
export function monthsFrom(first: string, count: number): readonly string[] {
  const start = parseIsoMonth(first)!;
  return Array.from({ length: count }, (_, index) => `@${isoMonth(addMonths(start, index))}`);
}

const FIRST = "2018-01";
const width = (series: Series) => Object.keys(series)[0]!.split("|").length;
const lengthOf = (series: Series) => Object.values(series)[0]!.length;
const namesOf = (series: Series) => (width(series) === 2 ? "Offence | District" : "Offence");

/** A row a month and series; the header is row 1. */
export function long(name: string, series: Series, months = monthsFrom(FIRST, lengthOf(series))): SheetHead {
  const rows = months.flatMap((month, at) => Object.entries(series).map(([names, counts]) => `${month} | ${names} | ${counts[at]!}`));
  return sheet(name, [`Month | ${namesOf(series)} | Count`, ...rows].join("\n"));
}

/** A row a series, a column a month; the header is row 1. */
export function wide(name: string, series: Series, months = monthsFrom(FIRST, lengthOf(series)), right: readonly string[] = []): SheetHead {
  return sheet(
    name,
    [
      [namesOf(series), ...months, ...right].join(" | "),
      ...Object.entries(series).map(([names, counts]) => [names, ...counts].join(" | ")),
    ].join("\n"),
  );
}

/** A row a month, a column a series; the header is row 1. */
export function transposed(name: string, series: Series, months = monthsFrom(FIRST, lengthOf(series))): SheetHead {
  const rows = months.map((month, at) => [month, ...Object.values(series).map((counts) => counts[at]!)].join(" | "));
  return sheet(name, [["Month", ...Object.keys(series)].join(" | "), ...rows].join("\n"));
}

/** Sheets of one month each: a row a series. */
export function sheetAMonth(series: Series, first = FIRST): readonly SheetHead[] {
  const start = parseIsoMonth(first)!;
  return Array.from({ length: lengthOf(series) }, (_, at) => {
    const rows = Object.entries(series).map(([names, counts]) => `${names} | ${counts[at]!}`);
    return sheet(nameOf(addMonths(start, at)), [`${namesOf(series)} | Count`, ...rows].join("\n"));
  });
}

function nameOf(month: Month): string {
  const [year, number] = isoMonth(month).split("-");
  return `${"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[Number(number) - 1]!} ${year!}`;
}

/** Counts around a level, with a season; the same in every run. */
export function counts(level: number, months: number, salt = 0): readonly number[] {
  return Array.from({ length: months }, (_, at) =>
    Math.round(level * (1 + 0.12 * Math.cos((2 * Math.PI * at) / 12)) + (((at * 7 + salt * 5) % 11) - 5) * Math.sqrt(level) * 0.2),
  );
}

/** The counts with some of them replaced. */
export function changed(all: readonly number[], changes: Readonly<Record<number, number | string>>): readonly (number | string)[] {
  return all.map((count, at) => changes[at] ?? count);
}

export function totalOf(series: Series): readonly number[] {
  return Array.from({ length: lengthOf(series) }, (_, at) => Object.values(series).reduce((sum, all) => sum + Number(all[at]), 0));
}

/** "Data B3: 5; expected 6": findings of a code with what was found and expected. */
export function told(read: Chained, code: FindingCode): readonly string[] {
  return read.findings
    .filter((finding) => finding.code === code)
    .map((finding) => {
      const { found, expected } = foundAndExpected(finding);
      const values = found === null && expected === null ? "" : `: ${found ?? ""}; expected ${expected ?? ""}`;
      return `${[finding.sheet, finding.address].filter((part) => part !== null).join(" ")}${values}`;
    });
}

/** The same of sheets whose strands are their offences. */
export function toldOf(sheets: readonly SheetHead[], code: FindingCode, by: string | null = "Offence"): readonly string[] {
  return told(checkedChain(sheets, { by }), code);
}

/** Months of a "monthsMissing" and others alike, as text. */
export function monthsOf(read: Chained, code: "monthsMissing" | "monthsOutOfOrder" | "monthInFuture"): readonly string[] {
  return read.findings.flatMap((finding) =>
    finding.code === code && "months" in finding.details ? finding.details.months.map(isoMonth) : [],
  );
}
