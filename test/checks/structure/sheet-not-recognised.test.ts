import { FEWEST_NUMBERS } from "../../../src/checks/structure/sheet-not-recognised";
import { sheet } from "../../reading/sheets";
import { counts, toldOf, wide } from "../layouts";

const READ = wide("Data", { Burglary: counts(60, 13), Robbery: counts(20, 13) });
const figures = (name: string) =>
  sheet(name, ["Thing | a | b | c | d", ...Array.from({ length: 8 }, (_, row) => `Row ${row} | 12 | ${row} | 5 | 7`)].join("\n"));

test("a sheet full of figures beside one that is read is told", () => {
  expect(toldOf([READ, figures("Extract")], "sheetNotRecognised")).toEqual(["Extract"]);
});

test("a sheet of few figures is something else", () => {
  expect(toldOf([READ, sheet("Rota", "Week | Desk\n1 | 2\n2 | 1")], "sheetNotRecognised")).toEqual([]);
});

test("so is one that the sheet Reading says is not read", () => {
  expect(
    toldOf([READ, figures("Extract"), sheet("Reading", "Sheet | Column | Read as\nExtract | | not read")], "sheetNotRecognised"),
  ).toEqual([]);
});

test("where nothing at all is read, that is what is told", () => {
  expect(toldOf([figures("Extract")], "sheetNotRecognised")).toEqual([]);
  expect(toldOf([figures("Extract")], "nothingRecognised")).toHaveLength(1);
});

test("so many numbers are figures, one less is not", () => {
  const numbers = (count: number) =>
    sheet("Extract", ["Thing | a", ...Array.from({ length: count }, (_, row) => `Row ${row}x | ${row % 7}`)].join("\n"));
  expect(toldOf([READ, numbers(FEWEST_NUMBERS)], "sheetNotRecognised")).toEqual(["Extract"]);
  expect(toldOf([READ, numbers(FEWEST_NUMBERS - 1)], "sheetNotRecognised")).toEqual([]);
});
