import { accountLines, accountTogether, type SheetAccount } from "../src/analysis/account";
import { monthsEachText, understoodText } from "../src/checks/messages/understood";
import { counted, listedSome } from "../src/domain/text";
import type { Inspection } from "../src/jobs/inspect-workbook";
import { alikeSheets, type AlikeSheets } from "../src/reading/alike-sheets";
import type { UnderstoodSheet } from "../src/reading/understood";

const MOST_NAMED = 4;

/** Each sheet with what was understood of it. Similar sheets of one month each are listed together, unless `full`. */
export function sheetLines({ sheets, accounts }: Inspection, full: boolean): string {
  const groups = full ? sheets.map((sheet): AlikeSheets => [sheet]) : alikeSheets(sheets);
  return groups.map((group) => (group.length === 1 ? linesOf(group[0], accounts) : linesTogether(group, accounts))).join("\n\n");
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
    ...(leftOut.length === 0 ? [] : [`Left out: ${listedSome(leftOut, MOST_NAMED)}.`]),
    ...(own.length === 0 ? [] : accountLines(accountTogether(own))),
  ];
  const what =
    months.length === 0
      ? `alike: ${listedSome(
          names.map((name) => `“${name}”`),
          MOST_NAMED,
        )}`
      : `a month each: ${monthsEachText(months)}`;
  return [`${counted(group.length, "sheet")}, ${what}${sure(group)}`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function sure(sheets: readonly UnderstoodSheet[]): string {
  const all = sheets.flatMap(({ tables }) => tables.map(({ confidence }) => confidence));
  return all.every((confidence) => confidence === 1) ? "" : `, not sure`;
}
