import { canLookUp, UnreadColumnError } from "../tables/table-data";
import { distinctTexts, ledgersByTable } from "./distinct-texts";
import type { DefineInput } from "./define-input";

/** The texts under a header on any table, each once. Null where no table has the header, or where a long sheet's column was not read. */
export function columnTexts(
  { recognition, ledgers }: Pick<DefineInput, "recognition" | "ledgers">,
  header: string,
): readonly string[] | null {
  const tables = recognition.tables.filter((table) => canLookUp(table, header));
  if (tables.length === 0) return null;
  try {
    return distinctTexts(ledgersByTable(recognition, ledgers))(header, tables);
  } catch (error) {
    if (!(error instanceof UnreadColumnError)) throw error;
    return null;
  }
}
