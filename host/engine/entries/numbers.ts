import { remembered } from "../remembered";
import type { Locale } from "./locale";

/** The number that a text stands for, with the format that Excel then gives an unformatted cell. */
export interface ReadNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

/** How numbers are written in a region, as patterns. */
const patternsOf = remembered((locale: Locale) => {
  const [decimal, thousands] = [`\\${locale.decimal}`, `\\${locale.thousands}`];
  const digits = String.raw`(?:\d{1,3}(?:${thousands}\d{3})+|\d+)?(?:${decimal}\d*)?`;
  const sign = `\\${locale.currency}`;
  return {
    plain: new RegExp(String.raw`^${digits}$`),
    power: new RegExp(String.raw`^${digits}[eE][+-]?\d+$`),
    percent: new RegExp(String.raw`^(?:%\s*(${digits})|(${digits})\s*%)$`),
    currency: new RegExp(locale.currencyFirst ? String.raw`^${sign}\s*(${digits})$` : String.raw`^(${digits})\s*${sign}$`),
    fraction: /^(?:(\d+) +)?(\d{1,5})\/(\d{1,5})$/,
  };
});

/** Reads a number, amount, percentage or mixed fraction, "-£1,234.50", "(120)", "12.5%", "1 1/2". */
export function readNumber(text: string, locale: Locale): ReadNumber | undefined {
  const signed = /^(?:\((.+)\)|([+-])?(.+))$/s.exec(text)!;
  const [, bracketed, sign, rest] = signed;
  const read = readMagnitude((bracketed ?? rest!).trim(), locale, bracketed === undefined);
  return read && (bracketed !== undefined || sign === "-" ? { ...read, value: read.value === 0 ? 0 : -read.value } : read);
}

function readMagnitude(text: string, locale: Locale, fractions: boolean): ReadNumber | undefined {
  const patterns = patternsOf(locale);
  const valueOf = (digits: string) => Number(digits.replaceAll(locale.thousands, "").replace(locale.decimal, "."));
  const hasDigit = (digits: string | undefined): digits is string => digits !== undefined && /\d/.test(digits);
  const decimals = (digits: string) => (digits.includes(locale.decimal) ? ".00" : "");
  if (patterns.plain.test(text)) {
    const value = valueOf(text);
    return text.includes(locale.thousands) ? { value, numberFormat: `#,##0${decimals(text)}` } : { value };
  }
  if (patterns.power.test(text) && Number.isFinite(valueOf(text))) return { value: valueOf(text), numberFormat: "0.00E+00" };
  const percent = patterns.percent.exec(text);
  const share = percent?.[1] ?? percent?.[2];
  if (hasDigit(share)) return { value: Number((valueOf(share) / 100).toPrecision(15)), numberFormat: `0${decimals(share)}%` };
  const amount = patterns.currency.exec(text)?.[1];
  if (hasDigit(amount)) return { value: valueOf(amount), numberFormat: currencyFormat(locale, decimals(amount)) };
  const fraction = fractions ? patterns.fraction.exec(text) : undefined;
  // "1/2" alone is a date; "0 1/2" is not.
  if (fraction?.[1] === undefined || Number(fraction[3]) === 0) return undefined;
  const [whole, top, bottom] = fraction.slice(1).map(Number);
  const places = "?".repeat(Math.min(2, fraction[3]!.length));
  return { value: whole! + top! / bottom!, numberFormat: `# ${places}/${places}` };
}

/** The format that each region's Excel gives an amount without pennies. */
function currencyFormat({ name, currency, currencyFirst }: Locale, decimals: string): string {
  const number = `#,##0${decimals}`;
  if (name === "en-US") return `$${number}_);[Red]($${number})`;
  return currencyFirst ? `"${currency}"${number};[Red]-"${currency}"${number}` : `${number} "${currency}";[Red]-${number} "${currency}"`;
}
