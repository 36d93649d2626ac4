import { withWorkbook, type ExcelRun } from "../excel/workbook";
import type { CarriedSettings } from "../kept/carried-settings";
import { checkSettingsText, parseCheckSettings } from "../kept/check-settings";
import { keptOptions, reportOptionsText } from "../kept/report-options";
import { DEFAULT_SETTINGS } from "../checks/settings/check-settings";

/** Takes another workbook's settings up in this one. What was accepted here stays, and so does the period. Both are kept in one sync, or neither is. */
export async function takeUpSettings(run: ExcelRun, { checks, report }: CarriedSettings): Promise<void> {
  await withWorkbook(run, async (workbook) => {
    const { checkSettings, reportOptions } = await workbook.outline();
    const { accepted } = parseCheckSettings(checkSettings).value ?? DEFAULT_SETTINGS;
    const { end } = keptOptions(reportOptions);
    await workbook.keep({ checks: checkSettingsText({ ...checks, accepted }), report: reportOptionsText({ ...report, end }) });
  });
}
