import type { PlanSlot } from "../kept/build-state";
import type { KeptReading } from "../kept/kept";
import { PLAN_NAMESPACE, planFromXml, planToXml, type BuiltPlan } from "../kept/plan";

/**
 * The plan of a report, kept in the workbook: that of the one that stands, so that a build that fails can put it back, and in
 * the other slot that of the one before, so that the last build can be undone.
 */
export function planPart(context: Excel.RequestContext, slot: PlanSlot): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(PLAN_NAMESPACE[slot]).getOnlyItemOrNullObject();
}

/** Keeps a plan in a slot, as actions of the batch; what was there goes. */
export function keepPlan(context: Excel.RequestContext, slot: PlanSlot, built: BuiltPlan): void {
  // Asked of a part that is not there, as after Excel's Document Inspector, this does nothing.
  planPart(context, slot).delete();
  context.workbook.customXmlParts.add(planToXml(slot, built));
}

/** Reads the plans of some slots, null for those that are empty: two syncs. */
export async function readPlans(
  context: Excel.RequestContext,
  slots: readonly PlanSlot[],
): Promise<readonly (KeptReading<BuiltPlan> | null)[]> {
  const parts = slots.map((slot) => planPart(context, slot).load("id"));
  await context.sync();
  const texts = parts.map((part) => (part.isNullObject ? null : part.getXml()));
  await context.sync();
  return texts.map((xml) => (xml === null ? null : planFromXml(xml.value)));
}
