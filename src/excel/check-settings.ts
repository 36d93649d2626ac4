const SETTING = "strandReport.checks";

/** Asks for what the analyst set for the checks; the function it returns gives the text after the next sync, null for none. */
export function readCheckSettings(context: Excel.RequestContext): () => string | null {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
  return () => (setting.isNullObject ? null : String(setting.value));
}

/** Keeps the settings in the workbook: one sync. */
export async function writeCheckSettings(context: Excel.RequestContext, text: string): Promise<void> {
  context.workbook.settings.add(SETTING, text);
  await context.sync();
}
