import { isOtherThanOffence } from "./counted-nouns";
import type { RawValue } from "../../domain/cell";

/**
 * A section number as its cell shows it. Text stays as typed. For a number, the format says how many decimals show, because Excel keeps
 * 5.10 as 5.1.
 */
export function sectionText(raw: RawValue, format: string): string {
  if (typeof raw !== "number") return String(raw).trim();
  const decimals = /^0\.(0+)$/.exec(format.trim());
  return decimals ? raw.toFixed(decimals[1]!.length) : String(raw);
}

/** The measure of a strand for which none is given: "Hate Crime offences". */
export function measureOf(strand: string): string {
  const isNoun = /\b(offences|crimes|incidents)\b|^(?:(?:all|total|overall|recorded) )*crime$/i.test(strand.trim());
  return isNoun || isOtherThanOffence(strand) ? strand : `${strand} offences`;
}
