import { parseAddress } from "../../domain/address";
import { counted, listed, listedSome } from "../../domain/text";
import type { Fate, FateName, NumberKind, SheetAccount } from "./fates";

const WORDS: Readonly<Record<Exclude<FateName, "counted" | "not a count">, string>> = {
  "read for a measure": "read for measures",
  "counted by another row": "counted by another row of the same record",
  "counted by no strand": "counted by no strand",
  "total of others": "adding up others",
  "part of a whole": "in parts of a whole that is reported",
  "month outside the periods": "of months outside the report’s periods",
  unreadable: "that cannot be read as a count with a month and a name",
  "outside any table": "outside any table",
  "to be asked about": "to be asked about",
};

const KINDS: Readonly<Record<NumberKind, readonly [one: string, many: string]>> = {
  rate: ["rate", "rates"],
  rank: ["rank", "ranks"],
  percentage: ["percentage", "percentages"],
  money: ["amount of money", "amounts of money"],
  difference: ["difference", "differences"],
  code: ["code", "codes"],
  date: ["date", "dates"],
  year: ["year", "years"],
  measure: ["other measure", "other measures"],
};

const number = (value: number) => (Math.round(value * 100) / 100).toLocaleString("en-GB");

/**
 * A sheet's account in a few lines: how many numbers it has, and what became of them. Dates, years and other numbers that are not
 * counts are listed apart, so that the sum holds figures only.
 */
export function accountLines({ fates, rows, notRead }: SheetAccount): readonly string[] {
  const records = rows.reduce((all, row) => all + row.rows, 0);
  const [figures, others] = [false, true].map((isOther) => fates.filter(({ fate }) => (fate === "not a count") === isOther));
  const sum = (of: "cells" | "sum") => figures!.reduce((all, fate) => all + fate[of], 0);
  return [
    ...(figures!.length === 0
      ? []
      : [`${counted(sum("cells"), "number")} with the sum ${number(sum("sum"))}: ${listed(figures!.map(fateText))}.`]),
    ...(others!.length === 0 ? [] : [`${figures!.length === 0 ? "No counts, but" : "Not counts:"} ${listed(others!.map(fateText))}.`]),
    ...(records === 0
      ? []
      : [
          `${counted(records, "row")} that are offences: ${listed(rows.map((row) => `${row.rows.toLocaleString("en-GB")} ${rowText(row)}`))}.`,
        ]),
    ...(notRead.length === 0
      ? []
      : [
          `${notRead.length === 1 ? "Column" : "Columns"} ${listed(notRead)} below the first rows: not read, because no strand needs ${notRead.length === 1 ? "it" : "them"}.`,
        ]),
  ];
}

function fateText({ fate, strands, kind, cells, sum, addresses }: Fate): string {
  const what =
    fate === "counted"
      ? `counted for ${someOf(strands)} (sum ${number(sum)})`
      : fate === "not a count"
        ? KINDS[kind!][cells === 1 ? 0 : 1]
        : WORDS[fate];
  return `${cells.toLocaleString("en-GB")} ${what} in ${addresses}${namesAll(addresses, cells) ? "" : " and more"}`;
}

/** Whether an address, which names only a few runs of cells, covers all cells that there are. */
function namesAll(addresses: string, cells: number): boolean {
  if (!/^[A-Z]+\d/.test(addresses)) return true;
  const named = addresses.split(", ").map(parseAddress);
  return named.reduce((sum, { rows, columns }) => sum + rows * columns, 0) >= cells;
}

function rowText({ fate, strands }: SheetAccount["rows"][number]): string {
  return fate === "counted" ? `counted for ${someOf(strands)}` : fate === "unreadable" ? "without a month" : WORDS[fate];
}

/** The most strands that a line names one by one. */
const MOST_NAMED = 3;

function someOf(strands: readonly string[]): string {
  return listedSome(
    strands.map((name) => `“${name}”`),
    MOST_NAMED,
  );
}

/** The accounts of all sheets in three lines at most, for the report's data notes. */
export function accountSummary(accounts: readonly SheetAccount[]): readonly string[] {
  const cellsOf = (fate: FateName) =>
    accounts.reduce((all, { fates }) => all + fates.reduce((sum, of) => sum + (of.fate === fate ? of.cells : 0), 0), 0);
  const rowsOf = (fate: FateName) =>
    accounts.reduce((all, { rows }) => all + rows.reduce((sum, of) => sum + (of.fate === fate ? of.rows : 0), 0), 0);
  const numbers = accounts.reduce((all, { cells }) => all + cells, 0);
  const records = accounts.reduce((all, { rows }) => all + rows.reduce((sum, row) => sum + row.rows, 0), 0);
  const some = (fates: readonly FateName[]) =>
    fates.flatMap((fate) =>
      cellsOf(fate) + rowsOf(fate) === 0
        ? []
        : [
            `${(cellsOf(fate) + rowsOf(fate)).toLocaleString("en-GB")} ${fate === "not a count" ? "dates, codes, rates and the like" : WORDS[fate as keyof typeof WORDS]}`,
          ],
    );
  const leftOut = some([
    "total of others",
    "part of a whole",
    "month outside the periods",
    "counted by another row",
    "counted by no strand",
  ]);
  const others = some(["not a count", "outside any table", "unreadable", "to be asked about"]);
  const things = [...(numbers === 0 ? [] : [counted(numbers, "number")]), ...(records === 0 ? [] : [counted(records, "record")])];
  if (things.length === 0) return [];
  const forMeasures = cellsOf("read for a measure") + rowsOf("read for a measure");
  return [
    `Of ${listed(things)} on ${counted(accounts.length, "worksheet")}, ${(cellsOf("counted") + rowsOf("counted")).toLocaleString("en-GB")} are counted in this report${forMeasures === 0 ? "" : `, and ${forMeasures.toLocaleString("en-GB")} are read for measures`}.`,
    ...(leftOut.length === 0 ? [] : [`Not counted: ${listed(leftOut)}.`]),
    ...(others.length === 0 ? [] : [`Other numbers: ${listed(others)}.`]),
  ];
}
