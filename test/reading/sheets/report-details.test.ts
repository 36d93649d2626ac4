import { reportDetails } from "../../../src/reading/sheets/report-details";
import { sheet } from "../sheets";

const NOTHING = { title: null, force: null, classification: null, source: null };
const read = (...rows: readonly string[]) => reportDetails(sheet("Strands", rows.join("\n")));

describe("what analysts write of the report above their strands", () => {
  test("is a label in one cell, with or without a colon, and its text in the next", () => {
    expect(read("Title: |  Crime in 2020 ", "FORCE | Essex", " | Marking: | OFFICIAL", "Source | Athena")).toEqual({
      ...{ title: "Crime in 2020", force: "Essex", classification: "OFFICIAL", source: "Athena" },
    });
  });

  test.each([
    ["Report title", "title"],
    ["Classification", "classification"],
    ["protective  marking:", "classification"],
  ])("may be labelled %s", (label, key) => {
    expect(read(`${label} | Words`)).toEqual({ ...NOTHING, [key]: "Words" });
  });

  test("may be a number, and is the first that is said", () => {
    expect(read("Title | 2020", "Title | 2021")).toEqual({ ...NOTHING, title: "2020" });
    expect(read("Title | ", "Title | #N/A", "Title | Later")).toEqual({ ...NOTHING, title: "Later" });
  });

  test("is nothing without a text beside the label, with other labels, and without the sheet", () => {
    expect([read("Title", "Force ::| Essex", "Titles | x", "Force: Essex | x"), reportDetails(null)]).toEqual([NOTHING, NOTHING]);
  });
});
