import type { ExcelRun } from "../workbook";

/** The name space of the part that a self-test keeps for a moment. */
export const PROBE_NAMESPACE = "urn:strand-report:self-test";
const SETTING = "strandReport.selfTest";

/**
 * Keeps a text as a setting and as a custom XML part; a second run reads both back. Says for each whether it came back whole.
 */
export async function keepAndRead(run: ExcelRun, text: string): Promise<{ readonly setting: boolean; readonly part: boolean }> {
  const xml = `<probe xmlns="${PROBE_NAMESPACE}">${text}</probe>`;
  await run(async (context) => {
    context.workbook.settings.add(SETTING, text);
    context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  return run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
    const part = context.workbook.customXmlParts.getByNamespace(PROBE_NAMESPACE).getOnlyItem();
    const read = part.getXml();
    await context.sync();
    const kept = { setting: !setting.isNullObject && setting.value === text, part: read.value.includes(`>${text}</`) };
    context.workbook.settings.getItem(SETTING).delete();
    part.delete();
    await context.sync();
    return kept;
  });
}
