import { ruleAgainst } from "../../host/engine/rules/entry-rule";
import type { SheetModel } from "../../host/engine/workbook-model";
import { enterGrid } from "../regions";
import type { Question } from "../question";
import type { Session } from "../session";
import { addressOf } from "./edits";

type Rule = NonNullable<ReturnType<typeof ruleAgainst>>;

/** Rows and columns from 1. */
interface Place {
  readonly row: number;
  readonly column: number;
}

const KEEP = { warning: "Yes", information: "OK" } as const;
/** Excel's own message for a rule without one. */
const NO_WORDS = "This value does not match the data validation restrictions defined for this cell.";

/** Types an entry into a cell. Where the cell's rule refuses it, the user is asked, or told that it is not allowed. */
export async function enter(session: Session, sheet: SheetModel, { row, column }: Place, entry: string): Promise<void> {
  const address = addressOf(row - 1, column - 1);
  const rule = ruleAgainst(sheet, row, column, entry);
  const keep = rule && keepAnswer(rule);
  if (rule && (await session.talk.ask(questionOf(rule, entry))) !== keep) {
    session.changed();
    session.visit((user) => user.select(sheet.name, address));
    enterGrid();
    return;
  }
  session.act((user) => user.type(sheet.name, address, entry));
}

const keepAnswer = ({ errorStyle }: Rule): string | undefined =>
  errorStyle === "warning" || errorStyle === "information" ? KEEP[errorStyle] : undefined;

function questionOf(rule: Rule, entry: string): Question {
  const title = rule.errorTitle ?? "Microsoft Excel";
  const text = rule.error ?? NO_WORDS;
  if (rule.errorStyle === "warning") return { title, text: `${text}\n\nContinue with “${entry}”?`, answers: [KEEP.warning, "No"] };
  return { title, text, answers: rule.errorStyle === "information" ? [KEEP.information, "Cancel"] : ["Cancel"] };
}
