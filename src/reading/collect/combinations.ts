import { normalised } from "../../domain/text";
import { isMeasure } from "../texts/labels";
import { nameKey } from "../tables/table-data";
import type { MatchedRows } from "./matched-rows";

/** The headers of the category columns that were read, as names are compared. */
export function headersOf(matched: MatchedRows): readonly string[] {
  return matched.categories.map(({ header }) => nameKey(header));
}

/** The headers by which rows of several tables can be told apart: not those of rates, row numbers and the like. */
export function tellingHeaders({ categories, lookedUp }: MatchedRows): readonly string[] {
  const tells = categories.filter((category) => !category.code || lookedUp.includes(category) || !isMeasure(category.header));
  return tells.map(({ header }) => nameKey(header));
}

/** What rows are of under these headers, one text a combination. */
export function combinationsOf(matched: MatchedRows, rows: Iterable<number>, headers: readonly string[]): ReadonlySet<string> {
  const at = combinationAt(matched, headers);
  const combinations = new Set<string>();
  for (const row of rows) combinations.add(at(row));
  return combinations;
}

/** What one row is of. */
export function combinationAt(matched: MatchedRows, headers: readonly string[]): (row: number) => string {
  const columns = headers.map((header) => matched.categories.find((category) => nameKey(category.header) === header)!);
  const texts = columns.map(({ cells }) => cells.texts.map(normalised));
  return (row) => columns.map(({ cells }, index) => texts[index]![cells.ids[row]!] ?? "").join("\n");
}
