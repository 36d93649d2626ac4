import { longMonth } from "../../domain/month";
import { counted } from "../../domain/text";
import { periodsWord, windowText } from "../../domain/window";
import { monthList, placed, quoted, quotedSome, some, type Messages } from "./words";

const UNREADABLE = {
  options: "What was chosen for the report in this workbook cannot be read, so it is made as it comes. Choose it again.",
  build: "What was kept of the last build cannot be read, so it cannot be undone. Build again: the report is made anew.",
  plan: "What was kept of the report before cannot be read, so it cannot be brought back.",
} as const;

/** What comparing and writing met with. */
export const BUILDING: Messages<
  | "noFigures"
  | "missingMonths"
  | "periodsDoNotFit"
  | "missingTotal"
  | "zeroBase"
  | "smallBase"
  | "endAfterData"
  | "endBeforeData"
  | "incompleteMonths"
  | "commentaryKept"
  | "placesMoved"
  | "reportRestored"
  | "sheetProtected"
  | "foreignReport"
  | "cellsInTheWay"
  | "checkSettingsUnreadable"
  | "keptUnreadable"
  | "reportLost"
  | "buildUnfinished"
> = {
  noFigures: ({ details: { strand } }) => `${strand}: there are no figures to report.`,
  missingMonths: ({ details: { strands, window, months } }) =>
    `${some(strands)}: no figures for ${monthList(months)}, so the ${windowText(window)} are not totalled. Enter the missing months, or end the report with another month.`,
  periodsDoNotFit: ({ details: { strands, window, length } }) =>
    `${some(strands)}: the figures are by ${periodsWord(length)} that do not begin and end with the ${windowText(window)}, so these are not totalled. End the report with the last month of one of them.`,
  missingTotal: ({ details: { strand, window } }) => `${strand}: its table has no total for the ${windowText(window)}.`,
  zeroBase: ({ details: { strand } }) => `${strand}: the earlier total is 0, so there is no percentage difference.`,
  smallBase: ({ details: { strand, window, base, smallest } }) =>
    `${strand}: the ${windowText(window)} count ${counted(base, "offence")}, fewer than ${smallest}, so no percentage difference is shown.`,
  endAfterData: ({ details: { end, last } }) =>
    `The report was asked to end with ${longMonth(end)}, but the last month with figures is ${longMonth(last)}.`,
  endBeforeData: ({ details: { end, first } }) =>
    `The report was asked to end with ${longMonth(end)}, but the first month with figures is ${longMonth(first)}.`,
  incompleteMonths: ({ details: { end, months } }) =>
    `${monthList(months)} ${months.length === 1 ? "is" : "are"} not complete: far fewer rows than in other months, or nothing but zeros. The report ends with ${longMonth(end)}.`,
  commentaryKept: ({ details: { strands, sheet } }) =>
    `The commentary of ${quotedSome(strands)} is no longer on the report, since no strand has that name now. It is kept at the right of ${quoted(sheet)}, and comes back with the strand.`,
  placesMoved: ({ details: { sheet } }) =>
    `${quoted(sheet)}: the order or number of strands has changed. Formulas in other sheets that point at cells of the report, rather than at its names, may now show another strand.`,
  reportRestored: ({ details: { sheet } }) =>
    `An earlier build had been interrupted. The former report ${quoted(sheet)} was put back before this one was built.`,
  sheetProtected: ({ details: { sheet } }) =>
    `The sheet ${quoted(sheet)} is protected, so the report cannot be written. Unprotect it and build again.`,
  foreignReport: ({ details: { sheet, used } }) =>
    `There was already a sheet ${quoted(sheet)} that Strand Report did not make. It is left alone; the report is on ${quoted(used)}.`,
  checkSettingsUnreadable: () =>
    "What was set for the checks in this workbook cannot be read, so all checks are made as they come. Set them again.",
  keptUnreadable: ({ details: { what, problem } }) => `${UNREADABLE[what]} What is wrong with it: ${problem.replace(/\.$/, "")}.`,
  reportLost: ({ details: { commentary } }) =>
    `An earlier build had been interrupted, and the report before it could not be put back: what was kept of it cannot be read.${commentary === null ? "" : ` The commentary is on the sheet ${quoted(commentary)}.`}`,
  buildUnfinished: () => "The last build did not finish, so the report may not be whole. Build again: it is put right first.",
  cellsInTheWay: (finding) =>
    `${placed(finding)}cells of your own stand where the new report needs the room. Move them to another sheet and build again.`,
};
