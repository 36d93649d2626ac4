import type { FindingDetails } from "../../domain/finding";
import { card, inRow, listed, quoted } from "../writing";

type Details = FindingDetails["countedBy"];
type Why = Details["why"];

const CHOICES = "the name of a system, “both” or “either”";

function whyText(why: Why, { strand, systems }: Details): string {
  switch (why.code) {
    case "unknown":
      return `is none of ${listed([...systems.map(quoted), "“both”", "“either”"], "or")}. Write one of them, or clear the cell`;
    case "noSystems":
      return `needs a sheet “Systems” that says which worksheet is which system. “Compare the systems” adds it. Add it, or clear the cell`;
    case "noRows":
      return `needs rows of records to count, and ${quoted(strand)} is read from a table of totals. Say what counts under Sheet, Column and Values, or clear the cell`;
    case "notRecords":
      return `cannot be counted: ${quoted(why.sheet)}, the worksheet of ${why.system}, is not read as one table with a row for each record. Correct the worksheet, or clear the cell`;
    case "noRule":
      return `cannot be counted: no row of ${quoted(strand)} can be looked up on ${quoted(why.sheet)}, the worksheet of ${why.system}. Add a row for the strand with ${quoted(why.sheet)} under Sheet and what counts there; without Column and Values, all its records do`;
    case "nothing":
      return `cannot be counted: no record of ${why.system} on ${quoted(why.sheet)} is one of ${quoted(strand)}. Correct what counts there, or add a row for the strand with ${quoted(why.sheet)} under Sheet`;
    case "files":
      return `is for two systems’ worksheets of one workbook, and these records are counted from files or a server. Clear the cell`;
    case "noneInBoth":
      return `counts nothing: each of ${listed(systems)} has records of ${quoted(strand)}, and no record is in both. Look at what counts in each, and at their references`;
    case "otherDate":
      return `cannot be counted: “Systems” names ${quoted(why.date)} as the date of ${why.system}, and figures are counted by ${quoted(why.counted)}. Name ${quoted(why.counted)} on “Systems”, or say on a sheet “Reading” that the month is in ${quoted(why.date)}`;
  }
}

export const countedBy = card("strands", "countedBy", "Counted by: not understood", {
  adjustable: false,
  acceptable: false,
  looksAt: "the column Counted by, if there is one, and whether the systems’ records can be counted so",
  toDo: `Write ${CHOICES}, or do what the message says.`,
  message: (details, at) => `${inRow(at)}${quoted(details.found)} under Counted by ${whyText(details.why, details)}.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
