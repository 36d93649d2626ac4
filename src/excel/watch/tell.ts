import type { WorkbookChange } from "./changes";
import type { ChangesRead, SheetNow } from "./read-changes";
import type { Heard } from "./waiting";

/** The sheets' names by their ids, as last reported. */
export type KnownSheets = ReadonlyMap<string, string>;

export const knownSheets = (sheets: readonly SheetNow[]): KnownSheets => new Map(sheets.map(({ id, name }) => [id, name]));

/**
 * What the handler is told after one reading: first about the sheets, then about their cells. The list of sheets shows which came, went or
 * have new names, whatever the events said. Edits of `superseded` sheets are ignored: all of each is to be read anyway, and rows may have
 * moved since.
 */
export function changesOf(
  heard: Heard,
  { sheets, read }: ChangesRead,
  known: KnownSheets,
  superseded: (id: string) => boolean,
): readonly WorkbookChange[] {
  if (heard.everything) return [{ kind: "workbook", because: { reason: "unheard" } }];
  const now = knownSheets(sheets);
  const deleted = [...known].filter(([id]) => !now.has(id)).map(([, sheet]): WorkbookChange => ({ kind: "deleted", sheet }));
  const renamed = sheets.flatMap(({ id, name }) =>
    known.has(id) && known.get(id) !== name ? [{ kind: "renamed" as const, sheet: name, former: known.get(id)! }] : [],
  );
  // Reporting one name after another would give two sheets the same name in between.
  if (renamed.some(({ sheet }) => renamed.some(({ former }) => former === sheet)))
    return [{ kind: "workbook", because: { reason: "renamed" } }];
  const added = sheets.filter(({ id }) => !known.has(id)).map(({ name }): WorkbookChange => ({ kind: "added", sheet: name }));
  const changed = [...heard.sheets].flatMap(([id, { edits, because }]): readonly WorkbookChange[] => {
    const sheet = now.get(id);
    const found = read.get(id);
    if (sheet === undefined || !found || !known.has(id)) return [];
    const { cells, used } = found;
    if (because.length > 0) return [{ kind: "whole", sheet, because, used }];
    if (superseded(id)) return [];
    return [
      cells ? { kind: "edited", sheet, areas: edits, cells, used } : { kind: "whole", sheet, because: [{ reason: "tooLarge" }], used },
    ];
  });
  return [...deleted, ...renamed, ...added, ...changed];
}
