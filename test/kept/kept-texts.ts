import { escaped, unescaped } from "../../src/domain/xml-text";
import type { NodeHost } from "../../host/node";
import { paletteOf, BLUE } from "../../src/report/colours";

const EARLY_PALETTE: Readonly<Record<string, string>> = {
  ...paletteOf(BLUE),
  earlier: "#B4C3D3",
  earlierText: "#5F7388",
};

type Json = Record<string, unknown>;

/**
 * A plan as the first versions kept it: charts with colours of their own and no gap, pages with breaks alone, no colours of the whole
 * and no figures.
 */
export function earlyPlan(plan: Json): Json {
  const text = JSON.stringify(plan, (key, value: unknown) => {
    if (["gap", "minimum", "blocks", "colours", "figures"].includes(key)) return undefined;
    if (key === "colour") return EARLY_PALETTE[value as string];
    return key === "barColours" ? (value as string[]).map((name) => EARLY_PALETTE[name]) : value;
  });
  return JSON.parse(text) as Json;
}

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
