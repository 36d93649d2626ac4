import { percentText } from "../../domain/percent";
import { FORMAT, STYLES, type StyleName } from "../../report/layout/styles";
import { readable } from "../readable";
import type { SeenValue } from "../../report/seen-report";

const count = (value: number) => value.toLocaleString("en-GB", { maximumFractionDigits: 0 });

/** How numbers of each format read on the sheet, whatever the region of this Excel. */
const NUMBERS: Readonly<Record<keyof typeof FORMAT, (value: number) => string>> = {
  text: String,
  count,
  percent: (value) => percentText(value, "-"),
  ratio: (value) => value.toFixed(3),
  limit: (value) => value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  share: (value) => percentText(value, "-").replace("+", ""),
  points: (value) => percentText(value / 100, "-").replace("%", ""),
  month: String,
  general: String,
};
const BY_CODE = new Map<string, (value: number) => string>(
  (Object.keys(NUMBERS) as (keyof typeof FORMAT)[]).map((name) => [FORMAT[name], NUMBERS[name]]),
);

/** A value as a cell of this look shows it. */
export function shown(value: SeenValue, style: StyleName): string {
  const { format } = STYLES[style] as { readonly format?: string };
  return typeof value === "number" ? (BY_CODE.get(format ?? FORMAT.general) ?? String)(value) : readable(String(value));
}

/** A number as the label of a chart's bar. */
export function labelled(value: number, labels: "count" | "percent"): string {
  return NUMBERS[labels](value);
}

/** What a chart's labels are, by their format. */
export function labelsOf(format: string | null): "count" | "percent" | null {
  if (format === null) return null;
  return format === FORMAT.percent ? "percent" : "count";
}

/** The words of a link without the mark that it leads somewhere, which nothing does outside the workbook. */
export function withoutMark(words: string): string {
  return words.replace(/ ›$/, "");
}
