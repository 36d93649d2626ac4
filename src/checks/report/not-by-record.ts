import type { NotByRecord } from "../../domain/strand-records";
import { card, counted, longMonth, number, quoted, some } from "../writing";

export const notByRecord = card("report", "notByRecord", "Revisions not shown record by record", {
  noted: false,
  looksAt: "whether the records of this workbook and of the last report’s can be matched by their references",
  toDo: "Put right what the message names, and build again. The report has what was revised in one step.",
  message: ({ strands, file, reason }) =>
    `${some(strands)}: revisions since the last report stand as one step, not record by record. ${whyNotByRecord(reason, file)}`,
});

/** Why it is not, in a sentence or two. `file` is the workbook of the last report. */
export function whyNotByRecord(reason: NotByRecord, file: string): string {
  switch (reason.why) {
    case "counts":
      return `${onSheet(reason, file)} has counts and not a row a record, so nobody can say which records changed.`;
    case "noReference":
      return `${onSheet(reason, file)} has no column of references, such as a crime number, by which records could be matched.`;
    case "blank":
      return `${atCell(reason, file)}: the column ${quoted(reason.header)} has no reference in any of ${counted(reason.rows, "row")}.`;
    case "repeated":
      return `${atCell(reason, file)}: ${quoted(reason.reference)} is the reference of ${counted(reason.times, "row")}, so it does not tell one record from another. Clear it where the reference is not known.`;
    case "noCommon":
      return reason.apart > 0
        ? `${counted(reason.matched, "reference stands", "references stand")} in both this workbook and ${file}, ${reason.apart === reason.matched ? "" : `${number(reason.apart)} of them `}with another month, so each seems to number records in its own way.`
        : `${reason.matched === 0 ? "No reference" : `Only ${number(reason.matched)} of ${counted(reason.rows, "reference")}`} of ${file} ${reason.matched === 0 ? "is" : "are"} in this workbook. Use extracts of the same system with the same column of references.`;
    case "notCounted":
      if (reason.sheet === null && reason.of === "now") return "This workbook does not count it as one row a record in each month.";
      return reason.sheet === null
        ? `${file} does not count the strand as it did then: its “Strands” table, or the choice of strands, is another one.`
        : `${onSheet(reason, file)} has figures of it that are not a row a record.`;
    case "notAsReported":
      return `${file} reported ${number(reason.reported)} for ${longMonth(reason.month)}, and its records come to ${number(reason.records)}: they were changed after that report, or are counted by other rules. Use the workbook as it was reported.`;
  }
}

type Of = { readonly of: "now" | "then"; readonly sheet: string | null };

function onSheet({ of, sheet }: Of, file: string): string {
  if (sheet === null) return of === "then" ? file : "This workbook";
  return of === "then" ? `The sheet ${quoted(sheet)} of ${file}` : `The sheet ${quoted(sheet)}`;
}

function atCell({ address, ...of }: Of & { readonly address: string }, file: string): string {
  return `${onSheet(of, file)}, cell ${address}`;
}
