import { otherSlot, type PlanSlot } from "../kept/build-state";
import type { KeptReading } from "../kept/kept";
import { PLAN_NAMESPACE, planFromXml, planToXml, type BuiltPlan } from "../kept/plan";
import type { WriteStep } from "./write/send-steps";

/** The ids of the parts that hold the plans, by slot. */
export type PlanParts = Readonly<Record<PlanSlot, readonly string[]>>;

/** A plan that was read, and the other parts in its slot, left by a build that was cut off. */
export type KeptPlan = KeptReading<BuiltPlan> & { readonly stale: readonly string[] };

/** The most parts that one sync reads: a few megabytes at most. */
const PARTS_A_SYNC = 2;

/** Asks which parts there are. After the next sync, the function it returns gives their ids. */
export function askForPlanParts(context: Excel.RequestContext): () => PlanParts {
  const [first, second] = ([1, 2] as const).map((slot) =>
    context.workbook.customXmlParts.getByNamespace(PLAN_NAMESPACE[slot]).load("items/id"),
  );
  const ids = (parts: Excel.CustomXmlPartScopedCollection) => parts.items.map(({ id }) => id);
  return () => ({ 1: ids(first!), 2: ids(second!) });
}

/**
 * The workbook keeps the plan of a report. One slot has the existing report's, so that a build that fails can put it back. The other has
 * the one before, so that the last build can be undone. A slot's old plan goes only when the new one is there: undoing may need it.
 */
export function planSteps(parts: PlanParts, slot: PlanSlot, built: BuiltPlan): readonly WriteStep[] {
  return [
    ...planToXml(slot, built).map(
      (xml): WriteStep =>
        ({ workbook }) =>
          void workbook.customXmlParts.add(xml),
    ),
    dropPlan(parts[slot]),
  ];
}

/** Parts that have gone meanwhile, as through Excel's Document Inspector, are ignored. */
export function dropPlan(ids: readonly string[]): WriteStep {
  return ({ workbook }) => {
    for (const id of ids) workbook.customXmlParts.getItemOrNullObject(id).delete();
  };
}

/** Reads the plans of a slot and of the other one, null for an empty slot: one sync for each few parts. `stale` are parts of neither. */
export async function readPlans(
  context: Excel.RequestContext,
  parts: PlanParts,
  slot: PlanSlot,
): Promise<{ readonly target: BuiltPlan | null; readonly other: BuiltPlan | null; readonly stale: readonly string[] }> {
  const target = await readPlan(context, parts[slot]);
  const other = await readPlan(context, parts[otherSlot(slot)]);
  const stale = [target, other].flatMap((read) => read?.stale ?? []);
  return { target: target?.value ?? null, other: other?.value ?? null, stale };
}

/** Reads the plan from these parts. */
export async function readPlan(context: Excel.RequestContext, ids: readonly string[]): Promise<KeptPlan | null> {
  const texts: string[] = [];
  for (let from = 0; from < ids.length; from += PARTS_A_SYNC) {
    const some = ids.slice(from, from + PARTS_A_SYNC).map((id) => context.workbook.customXmlParts.getItem(id).getXml());
    // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- one answer cannot hold them all
    await context.sync();
    texts.push(...some.map(({ value }) => value));
  }
  if (ids.length === 0) return null;
  const read = planFromXml(texts);
  return { ...read, stale: read.stale.map((index) => ids[index]!) };
}
