import { monthIn } from "./dates/months";
import type { UnderstoodSheet } from "./understood";

/** From this many alike sheets on, only one is described in full. */
const FEWEST_ALIKE = 4;

export type AlikeSheets = readonly [UnderstoodSheet, ...UnderstoodSheet[]];

/** Sheets in their order. Those of one month each that are alike come together, at the place of the first. */
export function alikeSheets(sheets: readonly UnderstoodSheet[]): readonly AlikeSheets[] {
  const groups = new Map<string, [UnderstoodSheet, ...UnderstoodSheet[]]>();
  for (const [index, sheet] of sheets.entries()) {
    const key = alikeKey(sheet) ?? String(index);
    const group = groups.get(key);
    if (group) group.push(sheet);
    else groups.set(key, [sheet]);
  }
  return [...groups.values()].flatMap((group): readonly AlikeSheets[] =>
    group.length < FEWEST_ALIKE ? group.map((sheet) => [sheet]) : [group],
  );
}

/** What sheets of a month each have in common, as text; null for all others. */
function alikeKey({ tables, seen, strands, notes, breaks, targets, measures }: UnderstoodSheet): string | null {
  const [table, ...others] = tables;
  if (strands || notes || breaks || targets || measures || others.length > 0) return null;
  if (!table) return seen === null || seen === "nothing" ? null : `seen ${seen.replace(/“[^”]*\d[^”]*”/g, "“…”")}`;
  if (table.sheetMonth === null) return null;
  const { layout, headerRows, columns, place, part } = table;
  const named = columns.map(({ column, header, role }) => [column, monthIn(header) === null ? header : "", role]);
  return JSON.stringify([layout, headerRows, named, place, part]);
}
