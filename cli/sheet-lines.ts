import { accountLines, type SheetAccount } from "../src/analysis/account";
import { understoodText } from "../src/checks/messages/understood";
import { monthList } from "../src/checks/messages/words";
import { shortMonth, type Month } from "../src/domain/month";
import { counted, listed } from "../src/domain/text";
import type { Inspection } from "../src/jobs/inspect-workbook";
import { monthIn } from "../src/reading";
import type { UnderstoodSheet } from "../src/reading/understood";
import { accountTogether } from "./account-together";

/** Of so many sheets that are alike, one is told in full. */
const FEWEST_ALIKE = 4;
const MOST_NAMED = 4;

/** Each sheet with what was understood of it; sheets of a month each that are alike together, unless `full`. */
export function sheetLines({ sheets, accounts }: Inspection, full: boolean): string {
  const groups = new Map<string, UnderstoodSheet[]>();
  for (const [index, sheet] of sheets.entries()) {
    const alike = full ? null : alikeKey(sheet);
    const key = alike ?? String(index);
    groups.set(key, [...(groups.get(key) ?? []), sheet]);
  }
  const ofGroup = (group: readonly UnderstoodSheet[]) =>
    group.length < FEWEST_ALIKE ? group.map((sheet) => linesOf(sheet, accounts)) : [linesTogether(group, accounts)];
  return [...groups.values()].flatMap(ofGroup).join("\n\n");
}

/** What sheets of a month each have in common, as text; null for all others. */
function alikeKey({ tables, seen, strands, notes }: UnderstoodSheet): string | null {
  const [table, ...others] = tables;
  if (strands || notes || others.length > 0) return null;
  if (!table) return seen === null || seen === "nothing" ? null : `seen ${seen.replace(/“[^”]*\d[^”]*”/g, "“…”")}`;
  if (table.sheetMonth === null) return null;
  const { layout, headerRows, columns, place, part } = table;
  const named = columns.map(({ column, header, role }) => [column, monthIn(header) === null ? header : "", role]);
  return JSON.stringify([layout, headerRows, named, place, part]);
}

function linesOf(sheet: UnderstoodSheet, accounts: readonly SheetAccount[]): string {
  const account = accounts.find((each) => each.sheet === sheet.sheet);
  const lines = [understoodText(sheet), ...(account ? accountLines(account) : [])];
  return [`${sheet.sheet}${sure([sheet])}`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function linesTogether(group: readonly UnderstoodSheet[], accounts: readonly SheetAccount[]): string {
  const names = group.map(({ sheet }) => sheet);
  const own = accounts.filter(({ sheet }) => names.includes(sheet));
  const months = group.flatMap(({ tables }) => tables[0]?.sheetMonth ?? []);
  const leftOut = group.flatMap(({ sheet, tables }) =>
    tables.flatMap((table) => table.leftOut.map(({ address, reason }) => `${address} of “${sheet}” (${reason})`)),
  );
  const [first] = group;
  const lines = [
    `The first, “${first!.sheet}”: ${understoodText(first!)}`,
    ...(leftOut.length === 0 ? [] : [`Left out: ${someOf(leftOut)}.`]),
    ...(own.length === 0 ? [] : accountLines(accountTogether(own))),
  ];
  const what = months.length === 0 ? `alike: ${someOf(names.map((name) => `“${name}”`))}` : `a month each: ${runText(months)}`;
  return [`${counted(group.length, "sheet")}, ${what}${sure(group)}`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function sure(sheets: readonly UnderstoodSheet[]): string {
  const all = sheets.flatMap(({ tables }) => tables.map(({ confidence }) => confidence));
  return all.length === 0 ? "" : `, ${Math.round(100 * Math.min(...all))} % sure`;
}

/** "Jan 18 to Dec 19, none missing" */
function runText(months: readonly Month[]): string {
  const [first, last] = [Math.min(...months) as Month, Math.max(...months) as Month];
  const missing = Array.from({ length: last - first }, (_, index) => (first + index) as Month).filter((month) => !months.includes(month));
  const twice = [...new Set(months.filter((month, index) => months.indexOf(month) !== index))];
  const said = [
    missing.length === 0 ? "none missing" : `missing: ${monthList(missing)}`,
    ...(twice.length === 0 ? [] : [`twice: ${monthList(twice)}`]),
  ];
  return `${shortMonth(first)} to ${shortMonth(last)}, ${said.join(", ")}`;
}

function someOf(all: readonly string[]): string {
  return listed(all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED), `${all.length - MOST_NAMED} more`] : all);
}
