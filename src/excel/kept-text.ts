import { ExcelFailure, excelCode, failureOf } from "./failure";

/** What the analyst set that is kept in the workbook's settings, each as one text. */
export type KeptText = "checks" | "report";

/** Asks for a kept text; the function it returns gives it after the next sync, null for none. */
export function readKept(context: Excel.RequestContext, what: KeptText): () => string | null {
  const setting = context.workbook.settings.getItemOrNullObject(settingOf(what)).load("value");
  return () => (setting.isNullObject ? null : String(setting.value));
}

/** Keeps a text in the workbook: one sync. Where that fails another looks: what was kept is no failure. Throws an ExcelFailure where it was not, or Excel does not say. */
export async function writeKept(context: Excel.RequestContext, what: KeptText, text: string): Promise<void> {
  try {
    context.workbook.settings.add(settingOf(what), text);
    await context.sync();
  } catch (error) {
    if (excelCode(error) === null) throw error;
    const now = readKept(context, what);
    await context.sync().catch((second: unknown) => {
      throw new ExcelFailure(
        "Excel did not say whether this was kept in the workbook. Try again: nothing is kept twice.",
        "RestoreFailed",
        { cause: new AggregateError([error, second]) },
      );
    });
    if (now() !== text) throw failureOf(error, "Nothing was changed.");
  }
}

function settingOf(what: KeptText): string {
  return `strandReport.${what}`;
}
