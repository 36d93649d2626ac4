import type { Month } from "./month";

/** One row of the sheet "Reading": what the analyst says about how a sheet is read. */
export interface ReadingNote {
  readonly sheet: string;
  /** A column's letters or header, or an address within one of several tables; "" for the whole sheet. */
  readonly column: string;
  /** "offence", "not read", "only: Recorded", "day first" and so on. */
  readonly readAs: string;
}

/**
 * One choice that answers a question: what its button says, and what it writes on the sheet "Reading" or sets for the report.
 */
export interface Answer {
  readonly label: string;
  readonly notes: readonly ReadingNote[];
  /** The report's last month, where the choice is about the period. */
  readonly end?: Month;
  /** What it settles about records in files that are being counted. */
  readonly settles?: FilesAnswer;
}

/** What records in files leave open, and "name" where a sheet of the analyst's own has the name of that with the counts. */
export type FilesAnswer = "undated" | "incomplete" | "repeats" | "blanks" | "name";

/** "Data!C=only: Recorded": a note as the command line takes it. Names that could be misread stand in single quotes. */
export function noteText({ sheet, column, readAs }: ReadingNote): string {
  return `${nameText(sheet)}${column === "" ? "" : `!${nameText(column)}`}=${readAs}`;
}

/** What is said of one of several tables; `cell` is one of its header, where its sheet holds several. */
export function noteOn({ sheet, cell }: { readonly sheet: string; readonly cell: string | null }, readAs: string): ReadingNote {
  return { sheet, column: cell ?? "", readAs };
}

/** If only some sheets have the note, each keeps its own. */
const FEWEST_FOLDED = 3;

/** The notes. Where every sheet with figures has the same note, one for all sheets, "*", replaces them. */
export function foldedNotes(notes: readonly ReadingNote[], figureSheets: readonly string[]): readonly ReadingNote[] {
  const groups = new Map<string, ReadingNote[]>();
  for (const note of notes) {
    const key = `${note.column}\n${note.readAs}`;
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return [...groups.values()].flatMap((group) => {
    const isEverywhere = figureSheets.length >= FEWEST_FOLDED && figureSheets.every((sheet) => group.some((note) => note.sheet === sheet));
    return isEverywhere ? [{ ...group[0]!, sheet: "*" }] : group;
  });
}

function nameText(name: string): string {
  return /[!='’]|^\s|\s$/.test(name) ? `'${name.replaceAll("'", "''")}'` : name;
}

const QUOTED = "'((?:[^']|'')+)'";
const NOTE = new RegExp(`^(?:${QUOTED}|(.+?))(?:!(?:${QUOTED}|([^!=]+)))?=(.+)$`);

/** The note that a text stands for, as `noteText` writes it; null for any other text. */
export function parseNote(text: string): ReadingNote | null {
  const match = NOTE.exec(text);
  if (!match) return null;
  const [, quotedSheet, sheet = "", quotedColumn, column = "", readAs = ""] = match;
  const nameOf = (quoted: string | undefined, plain: string) => (quoted?.replaceAll("''", "'") ?? plain).trim();
  return { sheet: nameOf(quotedSheet, sheet), column: nameOf(quotedColumn, column), readAs: readAs.trim() };
}
