import { NAME_PREFIX } from "../../report/names";
import { dropPlan } from "../plan-part";
import type { WorkbookOutline } from "../read-outline";
import { clearState } from "../state";

/** The actions of a removal. The record of the report goes last, so that a removal that was cut off can be finished. */
export function addRemoval(
  context: Excel.RequestContext,
  sheets: readonly string[],
  { names, planParts, ledgerParts }: WorkbookOutline,
): void {
  const { workbook } = context;
  for (const sheet of sheets) workbook.worksheets.getItem(sheet).delete();
  for (const name of names.keys()) if (name.startsWith(NAME_PREFIX)) workbook.names.getItem(name).delete();
  for (const slot of [1, 2] as const) dropPlan([...planParts[slot], ...ledgerParts[slot]])(context);
  clearState(context);
}
