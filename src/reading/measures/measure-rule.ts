import type { Finding } from "../../domain/finding";
import type { StrandRule } from "../../domain/strand";
import { normalised } from "../../domain/text";
import type { MeasureRow } from "../sheets/given-measures";
import type { DistinctTexts } from "../strands/distinct-texts";
import { valuesIn } from "../strands/strand-rows-of";
import { canLookUp, offenceColumns } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import { matcherOf } from "../texts/patterns";
import { badRow } from "./row-cells";

/** The worksheets with measures' months. */
export interface MeasureTables {
  readonly tables: readonly MonthlyTable[];
  readonly texts: DistinctTexts;
}

/** What a row counts: its sheet's rows whose column holds one of these values; `from` is the cell that says them. */
export function ruleOf(row: MeasureRow, from: "Values" | "Of", { tables: all, texts }: MeasureTables): StrandRule | Finding {
  const sheet = row.texts.Sheet;
  if (sheet === "") return badRow(row, "Sheet", "noSheet");
  const tables = all.filter((table) => normalised(table.sheet) === normalised(sheet));
  if (tables.length === 0) return badRow(row, "Sheet", "sheet");
  const values = valuesIn(String(from === "Of" ? row.of : row.values));
  const sheets = [tables[0]!.sheet];
  if (values.length === 0 && row.texts.Column === "") return { sheets, conditions: [] };
  const column = columnOf(row, values, { tables, texts });
  if (typeof column !== "string") return column;
  const known = texts(column, tables);
  const lost = values.find((value) => !known.some(matcherOf(value)));
  if (lost !== undefined) return badRow(row, from, "values", lost);
  return { sheets, conditions: [{ column, values, except: [] }] };
}

/** The column that is named, or the one obvious column that holds all of the values. */
function columnOf(row: MeasureRow, values: readonly string[], { tables, texts }: MeasureTables): string | Finding {
  const column = row.texts.Column;
  if (column !== "") return tables.some((table) => canLookUp(table, column)) ? column : badRow(row, "Column", "column");
  const holdsAll = (name: string) => values.every((value) => texts(name, tables).some(matcherOf(value)));
  const obvious = tables.flatMap((table) => offenceColumns(table).columns.map(({ header }) => header));
  const names = [...new Map(obvious.map((name) => [normalised(name), name])).values()].filter(holdsAll);
  if (names.length === 1) return names[0]!;
  return names.length === 0 ? badRow(row, "Values", "values", values.join("; ")) : badRow(row, "Column", "columnNotSaid", "");
}
