import { entries } from "./entry";

/** What counting finds among the cells that it adds up. */
export const FIGURE_ENTRIES = [
  ...entries("values", true, [
    ["notACount", "error", "text, errors, marks, fractions and negative numbers among the counts of strands", "Enter the count."],
    ["numbersAsText", "info", "counts kept as text", "“Make them numbers”; they are counted all the same."],
    ["marksCountedAsNone", "info", "marks that stand for none, as you said", "Nothing, if it is so; the report’s data notes say it."],
    ["blankCounts", "warning", "months of a strand without any count", "Enter the counts, or 0 if there were none."],
    ["blankAmongCounts", "error", "blank cells among a strand's counts of a month", "Enter the count, or 0 if there were none."],
    [
      "incompleteMonths",
      "warning",
      "last months with far fewer rows than others, or nothing but zeros",
      "Enter the rest; the report ends before them.",
    ],
  ] as const),
  ...entries("structure", true, [
    ["rowsWithoutMonth", "error", "rows with a count but without a month that can be read", "Write the month in every row."],
    ["rowsWithoutCategory", "error", "rows with figures but without a name", "Fill in the name, or “Total” where the row adds others up."],
    ["duplicateRows", "warning", "rows that say exactly the same as another", "Remove those that were pasted twice."],
    [
      "valuesMissingInMonths",
      "warning",
      "offences without a row in months in which others have one",
      "Add the rows, if there were offences.",
    ],
  ] as const),
  ...entries("sums", true, [
    ["partsDoNotAddUp", "warning", "districts' tables against the force's table, month by month", "Correct the count that is wrong."],
  ] as const),
  ...entries("comparison tables", true, [
    [
      "diffDisagrees",
      "warning",
      "Diff. and % Diff. against the totals beside them: wrong, the wrong sign, or worked out on the wrong total",
      "“Set the difference” puts the right one there; the report computes its own.",
    ],
    ["windowsNotYearApart", "error", "whether the two windows are 12 months apart", "Correct the headers."],
    ["periodNotLaterWindow", "error", "whether the line above a table names the table's later window", "Correct the one that is wrong."],
    ["missingTotal", "error", "whether a table has the totals that the report needs", "Enter the total."],
  ] as const),
  ...entries("comparison tables", false, [
    ["tableWithoutHeading", "error", "whether a heading names the strand of a table", "Write one above it."],
  ] as const),
];
