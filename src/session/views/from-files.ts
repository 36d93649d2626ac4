import { answersTo } from "../../checks/answers";
import { messageOf } from "../../checks/messages";
import { counted as countedText } from "../../domain/text";
import type { FilesQuestion, RecordsDoubt } from "../../files";
import type { FromFilesOutcome } from "../../jobs/records-from-files";
import { changeText, LEFT_OUT_WORDS, RECORDS, stopText } from "../../records";
import type { OutcomeText } from "./outcome-text";
import type { QuestionView } from "./questions";

/** What can be done about what records leave open, and the button that says so. */
const DOUBTS: Readonly<Record<RecordsDoubt, { readonly what: string; readonly label: string }>> = {
  undated: { what: "Give them their dates in the file and choose it again, or leave them out.", label: "Leave them out" },
  incomplete: { what: "Add the records and choose the files again, or count these as they are.", label: "Count them as they are" },
  repeats: {
    what: "Take the repeats out of the file and choose it again, count each reference once, or count each record.",
    label: "Count each record",
  },
  blanks: { what: "Fill it in and choose the file again, or count them under “nothing entered”.", label: "Count them so" },
};

/** What is asked before files are counted, with the choices. Findings call the records “Records”. */
export function filesQuestions(outcome: Exclude<FromFilesOutcome, { readonly kind: "counted" }>): readonly QuestionView[] {
  if (outcome.kind === "nameTaken")
    return [
      {
        text: `There is a sheet “${outcome.sheet}” already, which is your own. Rename it and choose the files again, or let the counts go to another sheet.`,
        answers: [{ label: `Use “${outcome.instead}”`, notes: [], settles: "name" }],
      },
    ];
  return outcome.questions.map(questionOf);
}

function questionOf(question: FilesQuestion): QuestionView {
  if (question.kind === "finding") {
    const first = question.first === null ? "" : ` The first is in ${question.first}.`;
    return { text: `${messageOf(question.finding)}${first}`, answers: answersTo(question.finding) };
  }
  if (question.unclear) return { text: question.text, answers: [] };
  const { what, label } = DOUBTS[question.doubt];
  const { column } = question;
  const once = (row: "first" | "last") => ({
    label: `Count each reference once, by its ${row} record`,
    notes: [{ sheet: RECORDS, column: column!, readAs: `each once: ${row} row` }],
  });
  const answers = [...(column === null ? [] : [once("first"), once("last")]), { label, notes: [], settles: question.doubt }];
  return { text: `${question.text} ${what}`, answers };
}

/** What counting files came to. */
export function filesText({ sheet, source, counted, changes }: Extract<FromFilesOutcome, { readonly kind: "counted" }>): OutcomeText {
  const { tally, stops, leftOut } = counted;
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text, more: [] }));
  const out = tally.leftOut.map(({ reason, rows }) => `Left out: ${countedText(rows, "record")} ${LEFT_OUT_WORDS[reason]}.`);
  const remarks = [
    ...out,
    ...stops.map((stop) => `Not complete: ${stopText(stop)}.`),
    ...leftOut.map((header) => `Not kept apart by “${header}”, which has too many texts.`),
    ...(counted.referencesCompared ? [] : ["References were not compared, as there are too many records."]),
  ];
  const changed = changes === null || changes.length === 0 ? [] : [{ text: "Months that changed", more: changes.map(changeText) }];
  return {
    intent: remarks.length > 0 ? "warning" : "success",
    title: `${countedText(tally.counted, "record")} counted.`,
    text: `${tally.read.toLocaleString("en-GB")} were read. The counts are on “${sheet}”; “${source}” says where they come from.`,
    lines: [...plain(remarks), ...changed],
  };
}
