import { localAddress } from "../domain/address";
import { listedSome } from "../domain/text";
import { grouped } from "../domain/grouped";
import type { GuardRule, LeftReason } from "./guard";
import type { GuardOutcome } from "./guard-outcome";
import { MOST_NAMES } from "./name-choices";

/** The most ranges of one kind that are named. */
const NAMED = 8;

const KINDS: Readonly<Record<GuardRule["kind"], string>> = {
  count: "Counts, whole numbers of 0 or more",
  offence: "Offences, from the list of names on the sheet",
  month: "Months, as dates",
};

const REASONS: Readonly<Record<LeftReason, string>> = {
  validation: "there is data validation already, which is left as it is",
  changed: "the guard was changed after it was put on, so it is left as it is. Remove it with Data, Data Validation, Clear All",
  formulas: "formulas, which nobody types",
  textFormat: "formatted as text, so a number typed there would be text. Change the format to General, then guard again",
  monthsAsText: "months written as text, which cannot be checked",
  manyNames: `more than ${MOST_NAMES} different names, too many to choose from`,
};

const FORGOTTEN =
  "The record of earlier guards in this workbook cannot be read, so they are treated as your own. Remove them with Data, Data Validation, Clear All.";

/** The outcome for a sheet, in lines for the analyst. */
export function guardText({ sheet, result, cells, left, isForgotten }: GuardOutcome): string {
  if (result === "noSheet") return `There is no sheet “${sheet}”.`;
  if (result === "noTable") return `No offence figures were recognised on “${sheet}”, so nothing was guarded.`;
  const done = [...grouped(cells, ({ kind }) => kind)].map(([kind, same]) => `${KINDS[kind]}: ${addresses(same)}.`);
  const kept = [...grouped(left, ({ reason }) => reason)].map(([reason, same]) => `Left alone, ${addresses(same)}: ${REASONS[reason]}.`);
  return [heading(sheet, result, cells.length > 0), ...done, ...kept, ...(isForgotten ? [FORGOTTEN] : [])].join("\n");
}

function heading(sheet: string, result: "guarded" | "unguarded", any: boolean): string {
  if (!any) return result === "guarded" ? `Nothing on “${sheet}” was guarded.` : `“${sheet}” has no guard to take off.`;
  return result === "guarded" ? `“${sheet}” is guarded.` : `The guard was taken off “${sheet}”.`;
}

function addresses(cells: readonly { readonly range: Parameters<typeof localAddress>[0] }[]): string {
  return listedSome(
    cells.map(({ range }) => localAddress(range)),
    NAMED,
  );
}
