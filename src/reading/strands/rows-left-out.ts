import type { Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import type { Ledger } from "../ledger/ledger";
import { leftOut } from "../recognise/left-out-as-said";
import { saidOnce } from "../recognise/said-once";
import type { ReadingNotes, ValueNote } from "../sheets/reading-notes";
import type { TableFigures } from "./table-figures";

/** The rows of tables that strands count which do not, by a text in them, because the analyst said so: column by column. */
export function rowsLeftOut(tables: readonly TableFigures[], { sheets }: ReadingNotes): readonly Finding[] {
  const counted = tables.filter(({ strands }) => strands.size > 0);
  return saidOnce(counted.flatMap(({ ledger }) => leftOutOf(ledger, sheets.get(ledger.table.sheet)?.values ?? [])));
}

function leftOutOf(ledger: Ledger, values: readonly ValueNote[]): readonly Finding[] {
  const { categories, sheet } = ledger.table;
  return categories.flatMap((category): readonly Finding[] => {
    const own = values.filter(({ column }) => column === category.column);
    const of = (says: "only" | "left out") => own.flatMap((note) => (note.says === says ? [note.text] : []));
    const [only, out] = [of("only"), of("left out")];
    const texts = only.length + out.length === 0 ? [] : [...new Set(ledger.names(category)?.texts.filter((text) => text !== ""))];
    const isOut = (text: string) => out.includes(normalised(text)) || (only.length > 0 && !only.includes(normalised(text)));
    const names = texts.filter(isOut);
    if (names.length === 0) return [];
    const kept = only.length === 0 ? [] : texts.filter((text) => !isOut(text));
    return [leftOut(sheet, { of: "rows", column: category.header, names, kept })];
  });
}
