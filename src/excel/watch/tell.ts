import type { WorkbookChange } from "./changes";
import type { ChangesRead, SheetNow } from "./read-changes";
import type { Heard } from "./waiting";

/** The sheets' names by their ids, as they were last told. */
export type KnownSheets = ReadonlyMap<string, string>;

export const knownSheets = (sheets: readonly SheetNow[]): KnownSheets => new Map(sheets.map(({ id, name }) => [id, name]));

/**
 * What the handler is told of one reading: first of the sheets, then of their cells. Which sheets came, went or have new names is seen by their
 * list, whatever the events said. Edits of `superseded` sheets are passed over: all of them is to be read
 * anyway, and rows may have moved since the edits were heard.
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
  // One name after another could not be told without calling two sheets the same in between.
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
