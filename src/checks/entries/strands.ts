import { entries } from "./entry";

/** What the “Strands” table and its use can be wrong in. */
export const STRAND_ENTRIES = [
  ...entries("strands", false, [
    ["noStrands", "error", "whether anything says what the strands are", "Add a “Strands” table, or choose a column."],
    ["strandsTableEmpty", "error", "whether the “Strands” table has rows", "Add a row for each strand."],
    ["strandsTableTooLong", "error", "how long the “Strands” table is", "Shorten it."],
    ["strandsColumnsMissing", "error", "the headers of the “Strands” table", "Add the header that is missing."],
    ["strandNameMissing", "error", "rows without a strand's name", "Fill in the name."],
    ["strandRowsDisagree", "error", "rows of one strand that say different things", "Make them say the same."],
    ["badDirection", "error", "the column Favourable", "Write “up” or “down”."],
    ["badPeriodEnd", "error", "the column Period end", "Write a month."],
    ["unknownColumn", "error", "columns that the “Strands” table names", "Correct the name."],
    ["unknownSheet", "error", "sheets that the “Strands” table names", "Correct the name."],
    ["columnNotNamed", "error", "values of which nothing says which column is meant", "Name the column."],
    ["conditionIncomplete", "error", "second conditions without a column or values", "Fill in the other half."],
    ["strandMatchesNothing", "error", "strands that count nothing", "Correct the values."],
    ["totalCountedWithParts", "error", "strands that count a group and its kinds, so twice", "Write the group under Except."],
  ] as const),
  ...entries("strands", true, [
    ["valueMatchesNothing", "warning", "values that stand nowhere in the data", "Correct the spelling, or take the value out."],
    [
      "nearMiss",
      "warning",
      "names in the data that are spelled nearly as one that strands count",
      "“Correct the spelling” writes the strand's name.",
    ],
    ["valuesInNoStrand", "info", "offences that no strand counts", "Nothing, unless one should count."],
    ["duplicateSection", "warning", "section numbers that stand twice", "Correct one of them."],
    [
      "strandBelowTable",
      "info",
      "rows typed right under the Excel table, which are read as part of it",
      "Nothing. To let the table end above them, leave a blank row.",
    ],
    ["strandsColumnsIgnored", "info", "columns of the “Strands” table that say nothing to the add-in", "Nothing."],
    ["strandsRowIgnored", "info", "rows of the “Strands” table that are no strands", "Nothing."],
  ] as const),
];
