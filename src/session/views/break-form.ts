import type { BreakNote } from "../../domain/break";
import { parseIsoMonth } from "../../domain/month";

/** What the fields of a break hold. */
export interface BreakForm {
  /** "" for every strand. */
  readonly strand: string;
  /** "2019-06"; "" before one is chosen. */
  readonly month: string;
  readonly note: string;
  readonly part: string;
}

export const NEW_BREAK: BreakForm = { strand: "", month: "", note: "", part: "" };

/** The break that a form says; null while it is not complete. A part is of one strand. */
export function breakSaid({ strand, month: iso, note, part }: BreakForm): BreakNote | null {
  const month = parseIsoMonth(iso);
  const count = part.replaceAll(",", "").trim();
  if (month === null || !/^\d*$/.test(count) || (count !== "" && strand === "")) return null;
  return { strand, month, note: note.trim(), part: count === "" ? null : Number(count) };
}
