import { remembered } from "./remembered";

/** One piece of a format section: something to print as it is, or a digit place. */
type Token = { readonly literal: string } | { readonly place: string };

/**
 * Formats a number's magnitude under one section without dates: places, thousands, percent, exponent, literals.
 * Written here because the engine's formatter drops the sign literals of formats such as `+0.0%;-0.0%;0.0%`.
 */
export function formatNumberSection(magnitude: number, code: string, negative: boolean): string {
  const tokens = tokensOf(code);
  const places = tokens.map((token) => ("place" in token ? token.place : "")).join("");
  const percents = tokens.filter((token) => "literal" in token && token.literal === "%").length;
  const exponent = /^(.*?)E([+-])(0+)$/.exec(places);
  const mantissaPlaces = exponent ? exponent[1]! : places;
  const point = mantissaPlaces.indexOf(".");
  const whole = point < 0 ? mantissaPlaces : mantissaPlaces.slice(0, point);
  const scaling = (/,+$/.exec(mantissaPlaces)?.[0].length ?? 0) + (point < 0 ? 0 : (/,+$/.exec(whole)?.[0].length ?? 0));
  const grouped = whole.replace(/,+$/, "").includes(",");
  const decimals = point < 0 ? "" : mantissaPlaces.slice(point + 1).replaceAll(",", "");
  let number = magnitude * 100 ** percents;
  if (scaling > 0) number /= 1000 ** scaling;
  if (!/[0#?]/.test(places)) return (negative && places === "" && tokens.length > 0 ? "-" : "") + literals(tokens);
  let power = 0;
  if (exponent && number !== 0) {
    power = Math.floor(Math.log10(number));
    number /= 10 ** power;
    if (Number(round(number, decimals.length)) >= 10) {
      number /= 10;
      power += 1;
    }
  }
  const wholePlaces = whole.replaceAll(",", "");
  const [wholeDigits, decimalDigits] = digits(number, wholePlaces, decimals);
  const tail = exponent
    ? `E${power < 0 ? "-" : exponent[2] === "+" ? "+" : ""}${String(Math.abs(power)).padStart(exponent[3]!.length, "0")}`
    : "";
  const shown = lay(tokens, grouped ? group(wholeDigits) : wholeDigits, decimalDigits, point >= 0, tail);
  const isZero = !/[1-9]/.test(wholeDigits + decimalDigits);
  return negative && !isZero ? `-${shown}` : shown;
}

/** Puts the digits in place of the section's places, around the literals that stand before, between and after them. */
function lay(tokens: readonly Token[], whole: string, decimals: string, hasPoint: boolean, tail: string): string {
  const first = tokens.findIndex((token) => "place" in token);
  const last = tokens.findLastIndex((token) => "place" in token);
  const inner = tokens.slice(first, last + 1);
  const before = literals(tokens.slice(0, first));
  const after = literals(tokens.slice(last + 1));
  // Literals between places, as in telephone numbers, are rare: they are kept only where every place is a plain digit.
  if (inner.some((token) => "literal" in token) && !hasPoint && tail === "") return before + interleave(inner, whole) + after;
  return before + whole + (hasPoint ? `.${decimals}` : "") + tail + after;
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

const group = (whole: string): string => whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

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

/** Rounds half away from zero on the decimal digits that are seen, as Excel does: 1.005 to two places is 1.01. */
export function round(number: number, places: number): string {
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
