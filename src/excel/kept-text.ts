import { ExcelFailure, excelCode, failureOf } from "./failure";

/** What is kept in the workbook's settings, each as one text: the analyst's settings and choices, and the last counting of files. */
export type KeptText = "checks" | "report" | "counting";

/** Asks for a kept text. After the next sync, the function it returns gives it, null for none. */
export function readKept(context: Excel.RequestContext, what: KeptText): () => string | null {
  const setting = context.workbook.settings.getItemOrNullObject(settingOf(what)).load("value");
  return () => (setting.isNullObject ? null : String(setting.value));
}

/** Texts to keep, each under its subject. */
export type KeptTexts = Readonly<Partial<Record<KeptText, string>>>;

/**
 * Keeps texts in the workbook: one sync. Where that fails, a second one looks: if all were kept, that is no failure; if some were, it keeps
 * the rest. Throws an ExcelFailure where none was, or Excel does not say.
 */
export async function writeKept(context: Excel.RequestContext, texts: KeptTexts): Promise<void> {
  const entries = Object.entries(texts) as [KeptText, string][];
  const write = () => {
    for (const [what, text] of entries) context.workbook.settings.add(settingOf(what), text);
    return context.sync();
  };
  try {
    await write();
  } catch (error) {
    if (excelCode(error) === null) throw error;
    const unsure = (second: unknown) => {
      throw new ExcelFailure(
        "Excel did not say whether this was saved in the workbook. Try again. Nothing is saved twice.",
        "RestoreFailed",
        { cause: new AggregateError([error, second]) },
      );
    };
    const now = entries.map(([what]) => readKept(context, what));
    await context.sync().catch(unsure);
    const kept = entries.filter(([, text], index) => now[index]!() === text);
    if (kept.length === 0) throw failureOf(error, "Nothing was changed.");
    if (kept.length < entries.length) await write().catch(unsure);
  }
}

function settingOf(what: KeptText): string {
  return `strandReport.${what}`;
}
