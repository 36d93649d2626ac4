import { normalised } from "../../domain/text";
import { categoryNamed, looksUpHeaders, lookUpNames, offenceColumns } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import type { DefineInput } from "./define-input";
import { strandsBy } from "./define-strands";

/** A column that strands can be made of: one for each of its values. */
export interface ByChoice {
  readonly column: string;
  /** How many strands that would be; null where the column of a long sheet was not read. */
  readonly strands: number | null;
}

/** The columns whose values could be the strands, those of offences first, and how many strands each would make. */
export function byChoices({ recognition, ledgers }: Pick<DefineInput, "recognition" | "ledgers">): readonly ByChoice[] {
  const { tables } = recognition;
  const names = new Map(tables.flatMap((table) => namesOf(table).map((name) => [normalised(name), name] as const)));
  const offences = new Set(tables.flatMap((table) => offenceColumns(table).columns.map(({ header }) => normalised(header))));
  const inOrder = [...names.keys()].sort((one, other) => Number(offences.has(other)) - Number(offences.has(one)));
  return inOrder
    .map((key): ByChoice => ({ column: names.get(key)!, strands: strandsBy({ recognition, ledgers }, names.get(key)!) }))
    .filter(({ strands }) => strands !== 0);
}

/** Codes are not names that a board would know. */
function namesOf(table: MonthlyTable): readonly string[] {
  return lookUpNames(table).filter((name) => looksUpHeaders(table, name) || categoryNamed(table, name)?.code !== true);
}
