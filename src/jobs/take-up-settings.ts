import { DEFAULT_SETTINGS } from "../checks/settings/check-settings";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { parseCarried, type CarriedSettings } from "../kept/carried-settings";
import { checkSettingsText, parseCheckSettings } from "../kept/check-settings";
import { keptOptions, reportOptionsText } from "../kept/report-options";

/**
 * Takes over another workbook's settings from their text, and returns them; null, with nothing changed, where the text holds no settings.
 * This workbook keeps its accepted findings and its period. One sync keeps all or nothing.
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
