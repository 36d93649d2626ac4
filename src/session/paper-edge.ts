import type { Draw } from "../papers/pictures";

/** What the report is taken out of Excel as. */
export type PaperKind = "word" | "slides" | "values";

/** A file for the analyst. */
export interface PaperFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What became of a file: saved among the downloads; opened in Excel as a new workbook; or this Excel can do neither. */
export type Given = "saved" | "opened" | "notHere";

/** What taking the report out needs of its surroundings. */
export interface PaperEdge {
  readonly draw: Draw;
  readonly give: (file: PaperFile) => Promise<Given>;
}

/** A Word document whose styles are taken. */
export interface ChosenTemplate {
  readonly name: string;
  /** Its bytes as they are now. Rejects where it is no longer there, or was changed since it was chosen. */
  readonly read: () => Promise<Uint8Array>;
}
