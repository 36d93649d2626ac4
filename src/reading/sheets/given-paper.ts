import type { Finding } from "../../domain/finding";
import type { PaperPart } from "../../domain/paper";

/** What the sheet "Paper" says. */
export interface GivenPaper {
  /** Null for none. */
  readonly sheet: string | null;
  readonly parts: readonly PaperPart[];
  /** How many of the parts stand before the strands' sections; null where no row says so. */
  readonly before: number | null;
  readonly findings: readonly Finding[];
}
