import type { CellRange } from "./address";

/** A part of the paper beside the strands' sections, as the sheet "Paper" has it. */
export interface PaperPart {
  /** "6.1"; null where it has none. */
  readonly number: string | null;
  /** "" where it has none. */
  readonly heading: string;
  /** With its own line breaks; "" for a heading alone. */
  readonly text: string;
  readonly numberAt: CellRange;
  readonly headingAt: CellRange;
  readonly textAt: CellRange;
}

/** A strand's section that has text and no figures. */
export interface TextSection {
  readonly section: string | null;
  readonly strand: string;
  readonly lead: string | null;
  /** Its first row in the "Strands" table. */
  readonly definedAt: CellRange;
}
