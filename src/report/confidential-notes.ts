import { dayText, parseIsoDay } from "../domain/day";
import { cardOf } from "../checks/all-checks";
import { factOf } from "../checks/facts";
import { messageOf } from "../checks/messages";
import type { AcceptedFinding } from "../checks/settings/settle";
import type { Finding } from "../domain/finding";
import type { AcceptedNote } from "./report";

/** What the data notes say of the figures beside the coverage. */
export interface NotesOnData {
  readonly account: readonly string[];
  readonly warnings: readonly string[];
  readonly accepted: readonly AcceptedNote[];
}

/** What is said in full of what was found. */
export function notesOnData(account: readonly string[], warnings: readonly Finding[], accepted: readonly AcceptedFinding[]): NotesOnData {
  return {
    account,
    warnings: warnings.map(messageOf),
    accepted: accepted.map(({ finding, reason, by, on }) => ({ text: factOf(finding), reason: byWhom(reason, by, on), on })),
  };
}

/**
 * The same where figures are hidden: where something was found and of what kind, since its words may quote figures. Reasons are the analyst's
 * words, but those with a figure are not printed.
 */
export function confidentialNotes(warnings: readonly Finding[], accepted: readonly AcceptedFinding[]): NotesOnData {
  return {
    account: ["The sums of the numbers are not printed: they could tell figures that are hidden."],
    warnings: warnings.map(whatAndWhere),
    accepted: accepted.map(({ finding, reason, by, on }) => ({
      on,
      text: whatAndWhere(finding),
      reason: byWhom(/\p{N}/u.test(reason) ? "the reason has figures, and is not printed" : reason, by, on),
    })),
  };
}

/** "A week of backlog (Chief Inspector, 16 March 2020)" */
function byWhom(reason: string, by: string | undefined, on: string): string {
  const day = parseIsoDay(on);
  const who = [by, day && dayText(day)].filter(Boolean).join(", ");
  return who === "" ? reason : `${reason} (${who})`;
}

function whatAndWhere({ code, sheet }: Finding): string {
  return `${sheet === null ? "" : `${sheet}: `}${cardOf(code).title}.`;
}
