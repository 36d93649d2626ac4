import type { ReportedBuild } from "../domain/reported-build";
import { ledgerBuild, ledgerFromXml, LEDGER_NAMESPACE, ledgerToXml } from "../kept/ledger";
import { otherSlot, type PlanSlot } from "../kept/build-state";
import type { KeptReading } from "../kept/kept";
import { dropPlan, type PlanParts } from "./plan-part";
import type { WriteStep } from "./write/send-steps";

/** The ids of the parts that hold what earlier builds reported, by the slot of the last build's plan. */
export type LedgerParts = PlanParts;

/** Asks which parts there are. After the next sync, the function it returns gives their ids. */
export function askForLedgerParts({ workbook }: Excel.RequestContext): () => LedgerParts {
  const [first, second] = ([1, 2] as const).map((slot) => workbook.customXmlParts.getByNamespace(LEDGER_NAMESPACE[slot]).load("items/id"));
  const ids = (parts: Excel.CustomXmlPartScopedCollection) => parts.items.map(({ id }) => id);
  return () => ({ 1: ids(first!), 2: ids(second!) });
}

/** Asks for what earlier builds reported. After the next sync, the function it returns gives it: no builds where nothing was kept. */
export function askForLedger({ workbook }: Excel.RequestContext, ids: readonly string[]): () => KeptReading<readonly ReportedBuild[]> {
  const texts = ids.map((id) => workbook.customXmlParts.getItem(id).getXml());
  return () => ledgerFromXml(texts.map(({ value }) => value));
}

/** Keeps what builds reported, in the slot of a new report's plan. What the slot kept before goes only when that plan is there. */
export function keepLedger(slot: PlanSlot, build: number, builds: readonly ReportedBuild[]): WriteStep {
  return ({ workbook }) => void workbook.customXmlParts.add(ledgerToXml(slot, build, builds));
}

/**
 * The parts in a slot that a build which was cut off has left: its own, or, where its plan is kept and it is completed, those of the plan before.
 * Undoing keeps none of its own: the part there is that of the report which comes back. One sync, where there are any parts.
 */
export async function staleLedger(
  context: Excel.RequestContext,
  ids: readonly string[],
  build: number,
  isCompleted: boolean,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const texts = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  await context.sync();
  const own = ids.filter((_, index) => ledgerBuild(texts[index]!.value) === build);
  if (!isCompleted) return own;
  return own.length === 0 ? [] : ids.filter((id) => !own.includes(id));
}

/** Drops what goes with the plan in the other slot. */
export function dropOtherLedger(parts: LedgerParts, slot: PlanSlot): WriteStep {
  return dropPlan(parts[otherSlot(slot)]);
}
