import { entries } from "./entry";

/** What comparing and writing can meet with. */
export const REPORT_ENTRIES = [
  ...entries("report", false, [
    ["endAfterData", "error", "whether the chosen month has figures", "Choose an earlier one."],
    ["endBeforeData", "error", "whether the chosen month has figures", "Choose a later one."],
    ["sheetProtected", "error", "whether the report's sheets can be written", "Unprotect the sheet."],
    ["cellsInTheWay", "error", "cells of your own where the report needs the room", "Move them to another sheet."],
  ] as const),
  ...entries("report", true, [
    ["noFigures", "error", "strands without any figures", "Check what the strand counts."],
    [
      "missingMonths",
      "error",
      "12-month windows that miss a month, which are not totalled",
      "Enter the months, or end the report with another one.",
    ],
    ["periodsDoNotFit", "error", "quarters and years that do not fit the 12 months", "End the report with the last month of one."],
    ["zeroBase", "info", "earlier totals of 0, which give no percentage", "Nothing."],
    ["smallBase", "info", "earlier totals too small for a percentage", "Nothing."],
    ["commentaryKept", "warning", "commentary of strands that left the report", "Nothing: it is kept."],
    [
      "placesMoved",
      "warning",
      "formulas elsewhere that point at cells of a report whose strands moved",
      "Point them at the report's names.",
    ],
    ["reportRestored", "info", "a build that was interrupted", "Nothing: the former report was put back."],
    ["buildUnfinished", "warning", "a build that was cut off and not yet put right", "Build again: the report is put right first."],
    ["keptUnreadable", "warning", "what the workbook keeps of the report", "Choose or build again."],
    ["reportLost", "warning", "a build that was interrupted and cannot be put right", "Put the commentary back into the report."],
    ["checkSettingsUnreadable", "warning", "what was set for the checks in the workbook", "Set it again."],
    ["foreignReport", "info", "sheets of the report's name that the add-in did not make", "Nothing: they are left alone."],
  ] as const),
];
