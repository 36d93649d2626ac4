import type { MeasureForm } from "./measure-fields";
import { isBackwards } from "../../domain/measure";
import { daysOfMonth, monthToSerial } from "../../domain/month";
import type { MeasureCells } from "../../jobs/keep-measures";
import { spanEnd, type MeasureDay } from "../../reading/sheets";

/** The rows that a form says; null while it is not complete. */
export function measureSaid(form: MeasureForm): readonly MeasureCells[] | null {
  const text = (field: keyof MeasureForm) => form[field].trim();
  const base = { Section: text("section"), Measure: text("name"), Kind: form.kind };
  if (base.Section === "" || base.Measure === "") return null;
  const span = spanOf(form);
  if (span === null) return null;
  switch (form.kind) {
    case "count":
    case "rate": {
      if (text("sheet") === "" || text("values") === "" || (form.kind === "rate" && text("of") === "")) return null;
      const own = { Sheet: text("sheet"), Column: text("column"), Values: text("values") };
      return [{ ...base, ...own, ...(form.kind === "rate" ? { Of: text("of") } : {}), Target: numberOr(text("target")) }];
    }
    case "tally": {
      const value = countOf(text("values"));
      return value === null || form.from === "" ? null : [{ ...base, Values: value, ...span }];
    }
    case "progress": {
      const [value, target] = [countOf(text("values")), countOf(text("target"))];
      return value === null || target === null || target === 0 ? null : [{ ...base, Values: value, Target: target, ...span }];
    }
    case "theme":
      return themesSaid(form, base, span);
  }
}

function themesSaid(form: MeasureForm, base: MeasureCells, span: MeasureCells): readonly MeasureCells[] | null {
  const lines = form.themes.split("\n").filter((line) => line.trim() !== "");
  const total = form.of.trim() === "" ? "" : countOf(form.of);
  if (lines.length === 0 || total === null) return null;
  const rows = lines.map((line): MeasureCells | null => {
    // The last colon, so that a theme may have one.
    const at = line.lastIndexOf(":");
    const theme = (at < 0 ? line : line.slice(0, at)).trim();
    const value = at < 0 ? "" : line.slice(at + 1).trim();
    const said = value === "" || /^[-–]$/.test(value) ? value : countOf(value);
    return theme === "" || said === null ? null : { ...base, Theme: theme, Values: said };
  });
  if (rows.includes(null)) return null;
  return rows.map((row, index) => (index === 0 ? { ...row!, Of: total, ...span } : row!));
}

/** Both ends or none; null for one alone, for what is no month or day, and for an end before its beginning. */
function spanOf({ from, to, kind }: MeasureForm): MeasureCells | null {
  if (kind === "count" || kind === "rate" || (from.trim() === "" && to.trim() === "")) return {};
  const [first, last] = [spanEnd(from), spanEnd(to)];
  if (first === null || last === null) return null;
  const span = { from: first.month, fromDay: first.day ?? 1, to: last.month, toDay: last.day ?? daysOfMonth(last.month) };
  return isBackwards(span) ? null : { From: cellOf(first, from), To: cellOf(last, to) };
}

/** A month as a date; a day as it was typed, since the column shows months. */
function cellOf({ month, day }: MeasureDay, text: string): string | number {
  return day === null ? monthToSerial(month) : text.trim();
}

function countOf(text: string): number | null {
  const digits = text.replaceAll(",", "").trim();
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

/** A percentage stays text, so that Excel shows it as it was typed. */
function numberOr(text: string): string | number {
  return countOf(text) ?? text;
}
