import type { NodeHost } from "../../host/node";
import { escaped, unescaped } from "../../src/domain/xml-text";
import type { Json } from "./early-plan";

/** Writes each plan that the workbook keeps anew, as `change` makes it. */
export function changeKeptPlans(host: NodeHost, change: (kept: { build: number; plan: Json }) => unknown): void {
  for (const part of host.workbook.customXml) {
    const start = part.xml.indexOf(">", part.xml.indexOf("<plan")) + 1;
    const end = part.xml.lastIndexOf("</plan>");
    if (start === 0 || end < 0) continue;
    const kept = JSON.parse(unescaped(part.xml.slice(start, end))) as { build: number; plan: Json };
    const text = escaped(JSON.stringify(change(kept)));
    part.xml = part.xml.slice(0, start) + text + part.xml.slice(end);
  }
}

/** Keeps a text among the workbook's settings. */
export async function keepSetting(host: NodeHost, name: string, text: string): Promise<void> {
  await host.run(async (context) => {
    context.workbook.settings.add(`strandReport.${name}`, text);
    await context.sync();
  });
}
