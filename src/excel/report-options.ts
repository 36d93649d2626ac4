const SETTING = "strandReport.report";

/** What the analyst chose for the report, as the text that was kept; null for nothing: one sync. */
export async function readReportOptions(context: Excel.RequestContext): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
  await context.sync();
  return setting.isNullObject ? null : String(setting.value);
}

/** Keeps it in the workbook: one sync. */
export async function writeReportOptions(context: Excel.RequestContext, text: string): Promise<void> {
  context.workbook.settings.add(SETTING, text);
  await context.sync();
}
