import { grouped } from "../domain/grouped";
import { monthIn } from "./dates/months";
import type { UnderstoodSheet } from "./understood";

/** From this many alike sheets on, only one is described in full. */
const FEWEST_ALIKE = 4;

export type AlikeSheets = readonly [UnderstoodSheet, ...UnderstoodSheet[]];

/** Sheets in their order. Those of one month each that are alike come together, at the place of the first, where there are enough of them. */
export function alikeSheets(sheets: readonly UnderstoodSheet[]): readonly AlikeSheets[] {
  const groups = grouped(sheets, alikeKey);
  return sheets.flatMap((sheet): readonly AlikeSheets[] => {
    const key = alikeKey(sheet);
    const [first, ...others] = groups.get(key)!;
    if (key === null || others.length + 1 < FEWEST_ALIKE) return [[sheet]];
    return first === sheet ? [[first, ...others]] : [];
  });
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
