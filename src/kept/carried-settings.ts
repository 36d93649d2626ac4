import * as v from "valibot";
import { DEFAULT_SETTINGS, type CheckSettings } from "../checks/settings/check-settings";
import { NO_REPORT_OPTIONS, type ReportOptions } from "../report/report-options";
import { checkSettingsText, parseCheckSettings } from "./check-settings";
import { readText, textOf, type KeptForm, type KeptReading } from "./kept";
import { parseReportOptions, reportOptionsText } from "./report-options";

/**
 * What is carried from one workbook to another as a text. It holds nothing about one workbook's months and cells: neither the period nor
 * accepted findings.
 */
export interface CarriedSettings {
  readonly checks: Pick<CheckSettings, "levels" | "thresholds">;
  readonly report: ReportOptions;
}

const WHAT = "Strand Report settings";

const FORM: KeptForm<{ readonly checks: unknown; readonly report: unknown }> = {
  version: 1,
  schema: v.object({ what: v.literal(WHAT), checks: v.unknown(), report: v.unknown() }),
};

/** The settings as text. */
export function carriedText({ checks: { levels, thresholds }, report }: CarriedSettings): string {
  const checks = JSON.parse(checkSettingsText({ ...DEFAULT_SETTINGS, levels, thresholds })) as object;
  return textOf(FORM, { what: WHAT, checks, report: JSON.parse(reportOptionsText({ ...report, end: null })) as object });
}

/** The settings in a text; a message that says why, where there are none. */
export function parseCarried(text: string): KeptReading<CarriedSettings> {
  const { value, problem } = readText(FORM, text.trim());
  if (value === null) return { value, problem };
  const checks = parseCheckSettings(JSON.stringify(value.checks ?? null));
  if (checks.value === null) return checks;
  const report = parseReportOptions(JSON.stringify(value.report ?? null));
  if (report.value === null) return report;
  const { levels, thresholds } = checks.value;
  return { value: { checks: { levels, thresholds }, report: { ...NO_REPORT_OPTIONS, ...report.value, end: null } }, problem: null };
}
