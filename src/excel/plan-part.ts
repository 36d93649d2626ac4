import type { ReportPlan } from "../report/plan";
import type { PlanSlot } from "./state";

/** One namespace for each slot. */
const NAMESPACE: Readonly<Record<PlanSlot, string>> = { 1: "urn:strand-report:plan:1", 2: "urn:strand-report:plan:2" };

/**
 * The plan of a report, kept in the workbook: that of the one that stands, so that a build that fails can put it back, and in
 * the other slot that of the one before, so that the last build can be undone.
 */
export function planPart(context: Excel.RequestContext, slot: PlanSlot): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(NAMESPACE[slot]).getOnlyItemOrNullObject();
}

/** Keeps a plan in a slot, as actions of the batch; what was there goes. */
export function keepPlan(context: Excel.RequestContext, slot: PlanSlot, built: BuiltPlan): void {
  // Asked of a part that is not there, as after Excel's Document Inspector, this does nothing.
  planPart(context, slot).delete();
  context.workbook.customXmlParts.add(planToXml(slot, built));
}

/** A plan with the number of the build that it was made by. */
export interface BuiltPlan {
  readonly build: number;
  readonly plan: ReportPlan;
}

/** Reads the plans of some slots, null for those that are empty: two syncs. */
export async function readPlans(context: Excel.RequestContext, slots: readonly PlanSlot[]): Promise<readonly (BuiltPlan | null)[]> {
  const parts = slots.map((slot) => planPart(context, slot).load("id"));
  await context.sync();
  const texts = parts.map((part) => (part.isNullObject ? null : part.getXml()));
  await context.sync();
  return texts.map((xml) => (xml === null ? null : planFromXml(xml.value)));
}

/** The plan as XML; JSON needs no more escaping than text. */
function planToXml(slot: PlanSlot, built: BuiltPlan): string {
  const json = JSON.stringify(built).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<?xml version="1.0" encoding="UTF-8"?><plan xmlns="${NAMESPACE[slot]}">${json}</plan>`;
}

/** The plan that planToXml wrote. */
function planFromXml(xml: string): BuiltPlan {
  const json = xml.slice(xml.indexOf(">", xml.indexOf("<plan")) + 1, xml.lastIndexOf("</plan>"));
  const unescaped = json
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  return JSON.parse(unescaped) as BuiltPlan;
}
