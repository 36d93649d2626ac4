import { isErrorText } from "./cell-value";
import { serialOf } from "./dates";

/** What an entry becomes in a cell. */
export type CellEntry =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: string | number | boolean; readonly numberFormat?: string }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "formula"; readonly formula: string };

/** Reads an entry as Excel reads what is typed into a cell or assigned to `Range.values`. `date1904` is the workbook's system of dates. */
export function readEntry(entry: string | number | boolean, numberFormat: string, date1904: boolean): CellEntry {
  if (typeof entry !== "string") return { kind: "value", value: entry };
  if (entry === "") return { kind: "blank" };
  if (entry.startsWith("'")) return { kind: "value", value: entry.slice(1) };
  if (numberFormat === "@") return { kind: "value", value: entry };
  if (entry.startsWith("=") && entry.length > 1) return { kind: "formula", formula: entry.slice(1) };
  if (isErrorText(entry.toUpperCase())) return { kind: "error", error: entry.toUpperCase() };
  return readNumberLike(entry, date1904) ?? { kind: "value", value: entry };
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const UK_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

function readNumberLike(text: string, date1904: boolean): CellEntry | undefined {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: "value", value: trimmed.toLowerCase() === "true" };
  if (/\d/.test(trimmed) && NUMBER.test(trimmed)) return { kind: "value", value: Number(trimmed.replaceAll(",", "")) };
  const percent = /^([+-]?\d+(?:\.\d+)?)\s?%$/.exec(trimmed);
  if (percent)
    return {
      kind: "value",
      value: Number((Number(percent[1]) / 100).toPrecision(15)),
      numberFormat: percent[1]!.includes(".") ? "0.00%" : "0%",
    };
  const iso = ISO_DATE.exec(trimmed);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]), "yyyy-mm-dd", date1904);
  const uk = UK_DATE.exec(trimmed);
  if (uk) return date(Number(uk[3]), Number(uk[2]), Number(uk[1]), "dd/mm/yyyy", date1904);
  return undefined;
}

function date(year: number, month: number, day: number, numberFormat: string, date1904: boolean): CellEntry | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (year < (date1904 ? 1904 : 1900) || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return { kind: "value", value: serialOf(at, date1904), numberFormat };
}
