import { longMonth, shortMonth } from "../../domain/month";
import { counted, listed } from "../../domain/text";
import { windowText } from "../../domain/window";
import { monthList, placed, quoted, type Messages } from "./words";

/** What comparing and writing met with. */
export const BUILDING: Messages<
  | "noFigures"
  | "missingMonths"
  | "missingTotal"
  | "zeroBase"
  | "smallBase"
  | "endAfterData"
  | "differentWindows"
  | "placesMoved"
  | "leftoverBackup"
  | "reportRestored"
  | "sheetProtected"
  | "foreignReport"
  | "cellsInTheWay"
> = {
  noFigures: ({ details: { strand } }) => `${strand}: there are no figures to report.`,
  missingMonths: ({ details: { strand, window, months } }) =>
    `${strand}: no figures for ${monthList(months)}, so the ${windowText(window)} are not totalled.`,
  missingTotal: ({ details: { strand, window } }) => `${strand}: its table has no total for the ${windowText(window)}.`,
  zeroBase: ({ details: { strand } }) => `${strand}: the earlier total is 0, so there is no percentage difference.`,
  smallBase: ({ details: { strand, window, base, smallest } }) =>
    `${strand}: the ${windowText(window)} count ${counted(base, "offence")}, fewer than ${smallest}, so no percentage difference is shown.`,
  endAfterData: ({ details: { end, last } }) =>
    `The report was asked to end with ${longMonth(end)}, but the last month with figures is ${longMonth(last)}.`,
  differentWindows: ({ details: { strands, end } }) =>
    `The report ends with ${longMonth(end)}, but ${counted(strands.length, "strand has a period of its own", "strands have a period of their own")}: ${listed(strands.map(({ strand, end: own }) => `${strand} to ${shortMonth(own)}`))}.`,
  placesMoved: ({ details: { sheet } }) =>
    `${quoted(sheet)}: the order or number of strands has changed. Formulas in other sheets that point at cells of the report, rather than at its names, may now show another strand.`,
  leftoverBackup: ({ details: { sheet } }) =>
    `An earlier build was interrupted and left the sheet ${quoted(sheet)} behind. It has been cleared away.`,
  reportRestored: ({ details: { sheet } }) =>
    `An earlier build had been interrupted. The former report ${quoted(sheet)} was put back before this one was built.`,
  sheetProtected: ({ details: { sheet } }) =>
    `The sheet ${quoted(sheet)} is protected, so the report cannot be written. Unprotect it and build again.`,
  foreignReport: ({ details: { sheet, used } }) =>
    `There was already a sheet ${quoted(sheet)} that Strand Report did not make. It is left alone; the report is on ${quoted(used)}.`,
  cellsInTheWay: (finding) =>
    `${placed(finding)}cells of your own stand where the new report needs the room. Move them to another sheet and build again.`,
};
