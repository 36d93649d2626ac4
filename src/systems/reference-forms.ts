import type { RawValue } from "../domain/cell";
import { isReference } from "../domain/extract";

/** The years that references can be of, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/**
 * A reference in the form in which ways of writing it are the same: without case, spaces, slashes, hyphens and leading zeros, and with the
 * year, of two figures, in front of the rest wherever it stood. `year` is that of the record, 0 where it is not known; it decides where two
 * numbers could be the year. "" for what is no reference.
 */
export function formOf(raw: RawValue, year: number, years: Years): string {
  const tokens = tokensOf(raw);
  if (!isReference(raw)) return "";
  const at = yearAt(tokens, year, years);
  const rest = tokens.flatMap((token, index) => (index === at ? [] : [/^\d/.test(token) ? token.replace(/^0+(?=\d)/, "") : token]));
  return at === null ? rest.join(".") : `${tokens[at]!.slice(-2)}|${rest.join(".")}`;
}

/** A reference as its letters and figures alone. "" for what is no reference. */
export function compactForm(raw: RawValue): string {
  return isReference(raw) ? tokensOf(raw).join("") : "";
}

/** Runs of letters and of figures, in capitals. */
function tokensOf(raw: RawValue): readonly string[] {
  return (
    String(raw)
      .toUpperCase()
      .match(/\d+|\p{L}+/gu) ?? []
  );
}

/** The token that says the year: the first or the last of two numbers or more; null where none does, or nobody can tell which. */
function yearAt(tokens: readonly string[], year: number, years: Years): number | null {
  const numbers = tokens.flatMap((token, index) => (/^\d/.test(token) ? [index] : []));
  if (numbers.length < 2) return null;
  const ends = [numbers[0]!, numbers.at(-1)!];
  const said = ends.filter((index) => isWithin(yearIn(tokens[index]!, years.to), years));
  if (said.length < 2) return said[0] ?? null;
  const [first, last] = ends as [number, number];
  const [one, other] = [tokens[first]!, tokens[last]!];
  if (one.length !== other.length) return one.length > other.length ? first : last;
  const own = said.filter((index) => yearIn(tokens[index]!, years.to) === year);
  return own.length === 1 ? own[0]! : one === other ? last : null;
}

/** The year that a number of two or four figures says; 0 for any other number. */
function yearIn(token: string, latest: number): number {
  if (token.length === 4) return Number(token);
  if (token.length !== 2) return 0;
  const ofThisCentury = Math.floor(latest / 100) * 100 + Number(token);
  return ofThisCentury > latest ? ofThisCentury - 100 : ofThisCentury;
}

function isWithin(year: number, { from, to }: Years): boolean {
  return year >= from && year <= to;
}

/** True where two references differ by one slip of typing: a figure wrong, missing, doubled, or two of them swapped. Both in their compact form. */
export function isSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < FEWEST) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [rest, others] = [one.slice(at), other.slice(at)];
  if (rest.length !== others.length) return rest.length > others.length ? rest.slice(1) === others : others.slice(1) === rest;
  const isSwap = rest[0] === others[1] && rest[1] === others[0] && rest.slice(2) === others.slice(2);
  return isSwap || rest.slice(1) === others.slice(1);
}

/** Shorter references resemble too many others. */
const FEWEST = 5;
