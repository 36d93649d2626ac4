import type { FindingDetails } from "../../domain/finding";
import { card, placed, quoted, quotedSome } from "../writing";

type Details = FindingDetails["systemsNotTwo"];

const WHY: Readonly<Record<Exclude<Details["why"], "unused">, (found: Details["found"]) => string>> = {
  headers: () =>
    `no row has the headers ${quoted("System")}, ${quoted("Sheet")}, ${quoted("Reference")} and ${quoted("Date")}. Write them in one row, and a row for each of two systems below`,
  rows: (found) =>
    found.length === 0
      ? "it names no systems. Write a row for each of two"
      : `it names ${found.length === 1 ? "one system" : `${found.length} systems`}, ${quotedSome(found)}. Two are compared: write a row for each of two`,
  none: (found) =>
    `${found.length === 0 ? "No worksheet has" : `${quotedSome(found)} alone has`} records with a reference and a date. Two systems are needed: add their extracts, a row a record with headers, or name them on a sheet ${quoted("Systems")}`,
  many: (found) =>
    `${quotedSome(found)} all have records with a reference and a date. Say on a sheet ${quoted("Systems")} which two to compare: a row for each, with the headers System, Sheet, Reference and Date`,
};

function reason(details: Details): string {
  const { found } = details;
  if (details.why !== "unused") return WHY[details.why](found);
  const { book } = details;
  return `neither of the two systems, ${quotedSome(found)}, is in ${quoted(book)}. Name a worksheet of that workbook on the sheet ${quoted("Systems")}, such as ${quoted(`[${book}]Records`)}, or compare without it`;
}

export const systemsNotTwo = card("systems", "systemsNotTwo", "Two systems not named", {
  adjustable: false,
  acceptable: false,
  looksAt: "which two worksheets hold the records of two systems",
  toDo: "Name both on the sheet “Systems”, a row each.",
  message: (details, at) => `${placed(at)}${reason(details)}.`,
});
