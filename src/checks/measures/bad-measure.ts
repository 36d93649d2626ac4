import type { FindingDetails } from "../../domain/finding";
import { card, inRow, quoted } from "../writing";

type Details = FindingDetails["badMeasure"];

const WHY: Readonly<Record<Details["why"], (details: Details) => string>> = {
  name: () => "it has no name. Write one in the column Measure",
  kind: ({ found }) => `${quoted(found)} is no kind of measure. Write count, rate, tally, progress or theme`,
  twice: ({ found }) => `row ${found} has a measure of the same name in the same section. Give one of them another name`,
  noSheet: () => "nothing says which worksheet has its months. Write the worksheet’s name in the column Sheet",
  sheet: ({ found }) => `${quoted(found)} is no worksheet with figures by month. Correct the name`,
  column: ({ found }) => `its worksheet has no column ${quoted(found)}. Write a header of that worksheet`,
  columnNotSaid: () => "nothing says which column of its worksheet to look in. Write the column’s header in the column Column",
  values: ({ found }) => `${quoted(found)} is not in that column of its worksheet. Write it as the worksheet does`,
  of: () => "a rate is so many of so many. Write in the column Of what it is of: values of the same worksheet, or another measure’s name",
  noValues: () => "it has no number. Write one in the column Values, or name a worksheet in the column Sheet",
  number: ({ found }) => `${quoted(found)} is not a whole number from 0. Correct it`,
  date: ({ found }) => `${quoted(found)} is not a month or a day that can be read in one way only. Write it like Jun 2019, or 25 Feb 2020`,
  span: () => "nothing says which months it is for. Write the first month in the column From and the last in the column To",
  halfSpan: () => "it has one end of its span alone. Write both From and To",
  spanOrder: ({ found }) => `${quoted(found)} is before its beginning. Correct From or To`,
  wholeMonths: () => "its worksheet has months, and From and To are not whole months. Write months, or type the number",
  target: ({ found }) =>
    found === ""
      ? "it has no target. Write the number that it should come to"
      : `its target ${quoted(found)} is not a number above 0. Correct it`,
  targetLeft: ({ found }) => `its target ${quoted(found)} cannot be used. Write a number above 0; of a rate, a percentage like 85%`,
  total: ({ found }) => `its total ${quoted(found)} is not a whole number from 0. Correct it, or leave it blank`,
  noThemes: () => "it has no themes. Write one in each row, in the column Theme",
  themeName: () => "this row has no theme. Write its name in the column Theme",
  themeTwice: ({ found }) => `row ${found} has the same theme. Put the two together`,
  themeNumber: ({ found }) =>
    `${quoted(found)} is not a whole number from 0, nor a dash for none. Correct it; a blank is printed as not known`,
};

/** The measure is printed all the same, without what is not understood. */
const PARTLY: ReadonlySet<Details["why"]> = new Set(["targetLeft", "total", "themeNumber"]);

export const badMeasure = card("measures", "badMeasure", "Measure not understood", {
  looksAt: "whether each row of “Measures” says all that its kind needs",
  toDo: "Correct the cell as the message says.",
  message: (details, at) =>
    PARTLY.has(details.why)
      ? `${inRow(at)}of ${quoted(details.measure)}, ${WHY[details.why](details)}.`
      : `${inRow(at)}${details.measure === "" ? "a measure" : quoted(details.measure)} is not printed: ${WHY[details.why](details)}.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
