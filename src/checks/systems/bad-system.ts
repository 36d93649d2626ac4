import type { FindingDetails } from "../../domain/finding";
import { card, inRow, quoted } from "../writing";

type Details = FindingDetails["badSystem"];

const WHY: Readonly<Record<Details["why"], (details: Details) => string>> = {
  sheet: ({ found }) => `the workbook has no worksheet ${quoted(found)}. If it was renamed, write its new name`,
  book: ({ found }) =>
    `${quoted(found)} is a worksheet of another workbook. Copy it into this one, or compare on the command line and give that workbook with “--with”`,
  sameSheet: ({ found }) => `both systems are on ${quoted(found)}. Put the records of each on a worksheet of its own`,
  noSheet: () => "nothing says which worksheet has its records. Write the worksheet’s name",
  column: ({ found }) => `its worksheet has no column ${quoted(found)}. Write the header as it is there`,
  noColumn: ({ found }) => `nothing says which column has the ${found.toLowerCase()}. Write the column’s header`,
  flags: () => "it has fewer flags than the other system. Name the same flags for both, in the same order, with ; between them",
  name: ({ found }) => `both systems are called ${quoted(found)}. Give each its own name`,
};

export const badSystem = card("systems", "badSystem", "System not understood", {
  adjustable: false,
  acceptable: false,
  looksAt: "whether the worksheets and columns that “Systems” names are there",
  toDo: "Correct the cell as the message says.",
  message: (details, at) => `${inRow(at)}${details.system === "" ? "" : `of ${quoted(details.system)}, `}${WHY[details.why](details)}.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
