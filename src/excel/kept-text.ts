/** What the analyst set that is kept in the workbook's settings, each as one text. */
export type KeptText = "checks" | "report";

/** Asks for a kept text; the function it returns gives it after the next sync, null for none. */
export function readKept(context: Excel.RequestContext, what: KeptText): () => string | null {
  const setting = context.workbook.settings.getItemOrNullObject(settingOf(what)).load("value");
  return () => (setting.isNullObject ? null : String(setting.value));
}

/** Keeps a text in the workbook: one sync. */
export async function writeKept(context: Excel.RequestContext, what: KeptText, text: string): Promise<void> {
  context.workbook.settings.add(settingOf(what), text);
  await context.sync();
}

function settingOf(what: KeptText): string {
  return `strandReport.${what}`;
}
