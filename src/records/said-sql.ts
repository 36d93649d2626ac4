import type { ValueNote } from "../reading/sheets";
import type { Dialect } from "./dialect";

/**
 * Which records count by what the analyst said of a column's values, as SQL conditions that all hold: they count for every strand or for none, as on a
 * sheet. `text` is the column's text as names are compared, "" for a blank, which only counts where nothing else alone does.
 */
export function saidSql(dialect: Dialect, text: string, notes: readonly ValueNote[]): readonly string[] {
  const texts = (says: ValueNote["says"]) => notes.flatMap((note) => (note.says === says ? [dialect.text(note.text)] : []));
  const [only, out] = [texts("only"), texts("left out")];
  return [
    ...(only.length > 0 ? [`${text} IN (${only.join(", ")})`] : []),
    ...(out.length > 0 ? [`${text} NOT IN (${out.join(", ")})`] : []),
  ];
}
