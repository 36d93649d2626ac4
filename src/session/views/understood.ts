import { accountLines, accountTogether } from "../../analysis/account";
import { monthsEachText, understoodFacts, understoodLine, type UnderstoodFacts } from "../../checks/messages/understood";
import { counted } from "../../domain/text";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { alikeSheets } from "../../reading/alike-sheets";
import { withMeasures } from "../../reading/with-measures";
import { understoodSheets, type UnderstoodSheet } from "../../reading/understood";

/** What each sheet was understood as; similar sheets of one month each are one entry. */
export type UnderstoodView = readonly UnderstoodSheetView[];

export interface UnderstoodSheetView {
  readonly key: string;
  /** The sheet's name, or "24 sheets, a month each". */
  readonly heading: string;
  /** All in one line. */
  readonly line: string;
  /** False where something needs a look. */
  readonly isSure: boolean;
  /** The facts of each table; for similar sheets, those of the first. */
  readonly tables: readonly UnderstoodFacts[];
  /** What became of the numbers, one line each. */
  readonly account: readonly string[];
}

export function understoodView({ whole: { read, findings, accounts } }: WatchedFindings): UnderstoodView {
  return alikeSheets(understoodSheets({ ...withMeasures(read), heads: read.opened.heads, findings })).map((group) => {
    const names = new Set(group.map(({ sheet }) => sheet));
    const own = accounts.filter(({ sheet }) => names.has(sheet));
    const [first] = group;
    return {
      key: first.sheet,
      heading: group.length === 1 ? first.sheet : `${counted(group.length, "sheet")} like “${first.sheet}”`,
      line: group.length === 1 ? understoodLine(first) : lineTogether(group),
      isSure: group.every(({ tables }) => tables.every(({ doubts }) => doubts.length === 0)),
      tables: understoodFacts(first),
      account: own.length === 0 ? [] : accountLines(own.length === 1 ? own[0]! : accountTogether(own)),
    };
  });
}

function lineTogether(group: readonly UnderstoodSheet[]): string {
  const months = group.flatMap(({ tables }) => tables[0]?.sheetMonth ?? []);
  return months.length === 0 ? understoodLine(group[0]!) : `A month each: ${monthsEachText(months)}`;
}
