import { type Locale, US_ENGLISH } from "./entries/locale";
import { remembered } from "./remembered";

/** One piece of a format section: a literal, or a digit place. */
type Token = { readonly literal: string } | { readonly place: string };

/**
 * Formats a number's magnitude under one section without dates: places, thousands, percent, exponent, literals. The
 * host has its own because the engine's formatter drops the sign literals of formats such as `+0.0%;-0.0%;0.0%`.
 */
export function formatNumberSection(
  magnitude: number,
  code: string,
  negative: boolean,
  { decimal, thousands }: Locale = US_ENGLISH,
): string {
  const tokens = tokensOf(code);
  const places = tokens.map((token) => ("place" in token ? token.place : "")).join("");
  if (!/[0#?]/.test(places)) return (negative && places === "" && tokens.length > 0 ? "-" : "") + literals(tokens);
  const percents = tokens.filter((token) => "literal" in token && token.literal === "%").length;
  const { exponent, hasPoint, whole, decimals, scaling, grouped } = readPlaces(places);
  const scaled = (magnitude * 100 ** percents) / 1000 ** scaling;
  const { number, power } = exponent ? scientific(scaled, decimals.length) : { number: scaled, power: 0 };
  const [wholeDigits, decimalDigits] = digits(number, whole, decimals);
  const tail = exponent ? exponentText(power, exponent) : "";
  const shown = lay(tokens, grouped ? group(wholeDigits, thousands) : wholeDigits, hasPoint ? decimal + decimalDigits : "", tail);
  const isZero = !/[1-9]/.test(wholeDigits + decimalDigits);
  return negative && !isZero ? `-${shown}` : shown;
}

interface Exponent {
  readonly plus: boolean;
  readonly digits: number;
}

/**
 * What a section's places require: `whole` and `decimals` are only the digit places, `scaling` is how often to divide by 1,000.
 */
function readPlaces(places: string) {
  const [, mantissa = places, sign, zeros] = /^(.*?)E([+-])(0+)$/.exec(places) ?? [];
  const [whole = "", ...rest] = mantissa.split(".");
  const hasPoint = rest.length > 0;
  const trailing = (text: string) => /,*$/.exec(text)![0].length;
  return {
    exponent: zeros === undefined ? undefined : ({ plus: sign === "+", digits: zeros.length } satisfies Exponent),
    hasPoint,
    whole: whole.replaceAll(",", ""),
    decimals: rest.join(".").replaceAll(",", ""),
    scaling: trailing(mantissa) + (hasPoint ? trailing(whole) : 0),
    grouped: whole.replace(/,+$/, "").includes(","),
  };
}

/** A number as one between 1 and 10, after rounding to this many decimals, times a power of ten. */
function scientific(number: number, decimals: number): { readonly number: number; readonly power: number } {
  if (number === 0) return { number, power: 0 };
  const power = Math.floor(Math.log10(number));
  const shown = number / 10 ** power;
  return Number(round(shown, decimals)) >= 10 ? { number: shown / 10, power: power + 1 } : { number: shown, power };
}

function exponentText(power: number, { plus, digits: least }: Exponent): string {
  return `E${power < 0 ? "-" : plus ? "+" : ""}${String(Math.abs(power)).padStart(least, "0")}`;
}

/** Puts the digits into the section's places, around the literals before, between and after them. */
function lay(tokens: readonly Token[], whole: string, decimals: string, tail: string): string {
  const first = tokens.findIndex((token) => "place" in token);
  const last = tokens.findLastIndex((token) => "place" in token);
  const inner = tokens.slice(first, last + 1);
  const before = literals(tokens.slice(0, first));
  const after = literals(tokens.slice(last + 1));
  // Literals between places, as in telephone numbers, are rare: they are kept only where every place is a plain digit.
  if (inner.some((token) => "literal" in token) && decimals === "" && tail === "") return before + interleave(inner, whole) + after;
  return before + whole + decimals + tail + after;
}

function interleave(inner: readonly Token[], whole: string): string {
  let rest = whole;
  let out = "";
  for (const token of inner.toReversed()) {
    if ("literal" in token) out = token.literal + out;
    else if (rest !== "") {
      out = rest.slice(-1) + out;
      rest = rest.slice(0, -1);
    }
  }
  return rest + out;
}

const literals = (tokens: readonly Token[]): string => tokens.map((token) => ("literal" in token ? token.literal : "")).join("");

const group = (whole: string, sign: string): string => whole.replace(/\B(?=(\d{3})+(?!\d))/g, sign);

function digits(number: number, wholePlaces: string, decimalPlaces: string): [string, string] {
  const [whole = "", decimals = ""] = round(number, decimalPlaces.length).split(".");
  const least = (wholePlaces.match(/0/g) ?? []).length;
  let shownWhole = whole === "0" && least === 0 ? "" : whole;
  shownWhole = shownWhole.padStart(least, "0");
  if (wholePlaces.includes("?")) shownWhole = shownWhole.padStart(wholePlaces.length, " ");
  let shownDecimals = decimals;
  for (let i = decimalPlaces.length - 1; i >= 0 && shownDecimals[i] === "0" && decimalPlaces[i] !== "0"; i--) {
    shownDecimals = shownDecimals.slice(0, i) + (decimalPlaces[i] === "?" ? " " : "") + shownDecimals.slice(i + 1);
  }
  return [shownWhole, shownDecimals];
}

/** Rounds half away from zero on the visible decimal digits, as Excel does: 1.005 to two places is 1.01. */
function round(number: number, places: number): string {
  if (number >= 1e21) return number.toLocaleString("en-GB", { useGrouping: false });
  const seen = Number(number.toPrecision(15));
  const shifted = Number(`${seen}e${places}`);
  return Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${places}`).toFixed(places) : seen.toFixed(places);
}

const tokensOf = remembered((code: string): readonly Token[] => {
  const tokens: Token[] = [];
  const pattern = /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|E[+-]0+|[0#?.,]|./g;
  for (const match of code.matchAll(pattern)) {
    const [found, quoted, escaped, currency] = match;
    if (quoted !== undefined) tokens.push({ literal: quoted });
    else if (escaped !== undefined) tokens.push({ literal: escaped });
    else if (currency !== undefined) tokens.push({ literal: currency });
    else if (found.startsWith("_") && found.length === 2) tokens.push({ literal: " " });
    else if ((found.startsWith("*") && found.length === 2) || (found.startsWith("[") && found.length > 1)) continue;
    else if (/^(E[+-]0+|[0#?.,])$/.test(found)) tokens.push({ place: found });
    else tokens.push({ literal: found });
  }
  return tokens;
});
