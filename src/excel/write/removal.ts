import { NAME_PREFIX } from "../../report/names";
import { planPart } from "../plan-part";
import { clearState } from "../state";

/** The actions of a removal. That there was a report is forgotten last, so that a removal cut off before can be finished. */
export function addRemoval(context: Excel.RequestContext, sheets: readonly string[], names: readonly string[]): void {
  const { workbook } = context;
  for (const sheet of sheets) workbook.worksheets.getItem(sheet).delete();
  for (const name of names) if (name.startsWith(NAME_PREFIX)) workbook.names.getItem(name).delete();
  planPart(context, 1).delete();
  planPart(context, 2).delete();
  clearState(context);
}
