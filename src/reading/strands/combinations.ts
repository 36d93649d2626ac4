import { normalised } from "../../domain/text";
import { nameKey } from "../tables/table-data";
import { isMeasure } from "../texts/labels";
import type { MatchedRows } from "./matched-rows";

/** The headers by which rows of several tables can be told apart: not those of rates, row numbers and the like. */
export function tellingHeaders({ names, lookedUp }: MatchedRows): readonly string[] {
  const tells = names.filter((column) => !column.code || lookedUp.includes(column) || !isMeasure(column.header));
  return tells.map(({ header }) => nameKey(header));
}

/** What one row is of under some headers, one text for each; "" under a header that no column of names has. */
export function textsAt({ names }: MatchedRows, headers: readonly string[]): (row: number) => readonly string[] {
  const columns = headers.map((header) => {
    const column = names.find((each) => nameKey(each.header) === header);
    return column && { ids: column.ids, texts: column.texts.map(normalised) };
  });
  return (row) => columns.map((column) => column?.texts[column.ids[row]!] ?? "");
}
