import type { RawValue } from "../../../src/domain/cell";
import { numberingRows } from "../../../src/reading/sheets/numbering-rows";

const HEADER: readonly RawValue[] = ["Offence", "Jan 20", "Feb 20", "Mar 20"];
const found = (row: readonly RawValue[], { above = HEADER, below = ["Fraud", 5, 6, 7] as readonly RawValue[] } = {}) => [
  ...numberingRows([above, row, below]),
];

describe("a row that numbers the columns of a table", () => {
  test.each<readonly [string, readonly RawValue[]]>([
    ["in brackets", ["(1)", "(2)", "(3)", "(4)"]],
    ["in square ones", ["[1]", "[2]", "[3]", "[4]"]],
    ["with points", ["1.", "2.", "3.", "4."]],
    ["with one bracket and spaces", [" 1) ", "2)", "3)", "4)"]],
    ["as numbers", [1, 2, 3, 4]],
    ["from nought", [0, 1, 2, 3]],
    ["behind a blank cell", ["", 1, 2, 3]],
    ["with a blank cell among them", [1, 2, " ", 3]],
  ])("is found %s", (_, row) => {
    expect(found(row)).toEqual([1]);
  });

  test.each<readonly [string, readonly RawValue[]]>([
    ["two numbers, which may be figures", [1, 2, "", ""]],
    ["numbers that do not follow one another", [1, 2, 3, 5]],
    ["numbers from 2 on", [2, 3, 4, 5]],
    ["a name before the numbers", ["Fraud", 1, 2, 3]],
    ["a text among them", [1, 2, "x", 4]],
    ["numbers with units", ["1 st", "2 nd", "3 rd", "4 th"]],
    ["letters before numbers", ["C1", "C2", "C3", "C4"]],
    ["a blank row", ["", "", "", ""]],
    ["TRUE and FALSE", [true, 2, 3, 4]],
  ])("is not %s", (_, row) => {
    expect(found(row)).toEqual([]);
  });

  test("stands right below a header of more than one cell with words", () => {
    const row = [1, 2, 3, 4];
    expect(found(row, { above: ["", "Offence", "Jan 20"] })).toEqual([1]);
    for (const above of [
      ["Offences", "", "", ""],
      [2018, 2019, 2020, 2021],
      ["2018", "2019", "", ""],
      ["", "", "", ""],
    ])
      expect(found(row, { above })).toEqual([]);
  });

  test("stands above a row that begins with a name, a year, a month or a date", () => {
    const row = [1, 2, 3, 4];
    for (const first of ["Fraud", 1900, 2019, 43_831, "2019", "01/2019"]) expect(found(row, { below: ["", first, 7] })).toEqual([1]);
    for (const first of [1899, 5, "5", "17", ""]) expect(found(row, { below: [first, "", ""] })).toEqual([]);
  });

  test("is neither the first row nor the last, wherever it stands", () => {
    const rows = [["Title", "", "", ""], HEADER, [1, 2, 3, 4], ["Fraud", 5, 6, 7], HEADER, [1, 2, 3, 4], ["Theft", 5, 6, 7]];
    expect([...numberingRows(rows)]).toEqual([2, 5]);
    expect([...numberingRows([[1, 2, 3, 4], HEADER])]).toEqual([]);
    expect([...numberingRows([HEADER, [1, 2, 3, 4]])]).toEqual([]);
    expect([...numberingRows([])]).toEqual([]);
  });
});
