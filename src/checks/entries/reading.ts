import { entries } from "./entry";

const READING = "say which on the sheet “Reading”";

/** What recognising sheets can find. Without an answer nothing can be counted, so these cannot be turned down. */
export const READING_ENTRIES = [
  ...entries("reading", false, [
    [
      "nothingRecognised",
      "error",
      "whether any sheet holds offence figures",
      "Write months and offences in a header; `npm run inspect` says what was seen.",
    ],
    [
      "ambiguousColumn",
      "error",
      "whether one column alone can be the month, the count, the offence",
      `Call the right one by its name, or ${READING}.`,
    ],
    [
      "ambiguousPeriod",
      "error",
      "“Q1 2020” and years as numbers, which could end in either month",
      `Write the months or the years, or ${READING}.`,
    ],
    ["ambiguousDays", "error", "dates as text of which either number could be the day", `Enter dates, or ${READING}.`],
    [
      "mixedDays",
      "error",
      "columns of dates of which some can only be read day first and others only month first",
      `Correct them, or ${READING}.`,
    ],
    [
      "unnamedTotal",
      "error",
      "names that are the sum of others in every month, without being called a total",
      "Call it a total, or name in the “Strands” table what counts.",
    ],
    ["monthsUnderYears", "error", "months below one another with years beside one another", "Write the year with each month."],
    ["twoColumnsForMonth", "error", "months that head two columns of a table", "Keep the right one."],
    [
      "twoRowsForMonth",
      "error",
      "months with two rows in a sheet with months down",
      "Keep the right one, or head the column that tells the rows apart.",
    ],
    ["secondHeader", "error", "header rows among the figures", "Remove it, or move the table below it to a sheet of its own."],
    ["readingColumnsMissing", "error", "the headers of the sheet “Reading”", "Head its columns Sheet, Column and Read as."],
    ["readingNotUnderstood", "error", "what the sheet “Reading” says", "Use one of the words that the message lists."],
    [
      "severalSources",
      "error",
      "whether a strand's figures for a month stand in more than one place",
      "Name the right sheet in the “Strands” table, or say that the other is “not read”.",
    ],
  ] as const),
  ...entries("reading", true, [
    ["hiddenSheetRead", "info", "hidden sheets with offence figures", "Nothing, if it should count; otherwise say that it is “not read”."],
    ["hiddenRowsRead", "info", "hidden and filtered rows, which are counted", "Nothing, if they should count."],
    ["wholeAndParts", "info", "tables that add up others", "Nothing: the whole is reported."],
    ["totalsLeftOut", "info", "rows and columns of totals, which are not counted", "Nothing, unless a name only sounds like a total."],
    ["columnsNotChecked", "info", "columns of large sheets that were not read", "Nothing, unless a column names totals."],
    ["sheetLongerThanRead", "warning", "comparison tables below the first rows of a long sheet", "Move them to a sheet of their own."],
    ["coarserLeftOut", "info", "quarters and years of months that stand elsewhere", "Nothing: the months count."],
    ["summedOverTables", "info", "strands that add up several tables", "Nothing, if they should."],
  ] as const),
];
