import { DEFAULT_SETTINGS } from "../checks/settings/check-settings";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { parseCarried, type CarriedSettings } from "../kept/carried-settings";
import { checkSettingsText, parseCheckSettings } from "../kept/check-settings";
import { keptOptions, reportOptionsText } from "../kept/report-options";

/**
 * Takes another workbook's settings up in this one, from their text, and gives them; null, and nothing is changed, where the text is none. What was
 * accepted here stays, and so does the period. All is kept in one sync, or nothing is.
 */
export async function takeUpSettings(run: ExcelRun, text: string): Promise<CarriedSettings | null> {
  const { value } = parseCarried(text);
  if (value === null) return null;
  const { checks, report } = value;
  await withWorkbook(run, async (workbook) => {
    const { checkSettings, reportOptions } = await workbook.outline();
    const { accepted } = parseCheckSettings(checkSettings).value ?? DEFAULT_SETTINGS;
    const { end } = keptOptions(reportOptions);
    await workbook.keep({ checks: checkSettingsText({ ...checks, accepted }), report: reportOptionsText({ ...report, end }) });
  });
  return value;
}
