import { columnsNeeded, recognise, strandDefinitions, type SheetHead } from "../../../src/reading";
import { cut, sheetOf, sheet } from "../sheets";

const ROWS = 80;
/** A long sheet of a code, months, offences, districts and streets, and counts, of which half was read. */
function long(name = "Data", left = 0, street = "Street"): SheetHead {
  const row = (at: number) => [
    `E0700${1000 + (at % 3)}`,
    `${2019 + Math.floor(at / 40)}-0${1 + (at % 9)}`,
    at % 2 ? "Fraud" : "Arson",
    at % 3 ? "North" : "South",
    `${street} ${at}`,
    at,
  ];
  const values = [
    ["District code", "Month", "Offence", "District", "Street", "Count"],
    ...Array.from({ length: ROWS }, (_, at) => row(at)),
  ];
  return cut(sheetOf(name, values, { used: { row: 0, column: left, rows: ROWS + 1, columns: 6 } }), 60);
}
const strandsOf = (...rows: readonly string[]) =>
  strandDefinitions(sheet("Strands", ["Strand | Sheet | Column | Values | Column 2 | Values 2", ...rows].join("\n"))).strands;
function needed(heads: readonly SheetHead[], by: string | null, strands: Parameters<typeof columnsNeeded>[1] = null): readonly string[] {
  const requests = columnsNeeded(recognise(heads, { by }), strands, by, heads);
  return requests.map(({ sheet: name, columns, firstRow, rows }) => `${name} ${columns.join(",")} ${firstRow}+${rows}`);
}

test("months, counts and the names of a longer sheet are asked for, from the first row to the last, without codes", () => {
  expect(needed([long()], "Offence")).toEqual(["Data 1,2,3,4,5 1+80"]);
  expect(needed([long("Data", 2)], "Offence")).toEqual(["Data 3,4,5,6,7 1+80"]);
});

test("a code is asked for where strands are looked up in it", () => {
  expect(needed([long()], "District code")).toEqual(["Data 0,1,2,3,4,5 1+80"]);
});

test("nothing is asked of a sheet that was read whole, nor of one that no strand counts", () => {
  expect(needed([{ ...long(), complete: true }], "Offence")).toEqual([]);
  expect(needed([long()], "Ward")).toEqual([]);
  expect(needed([long()], null, strandsOf("A | | Ward | x"))).toEqual([]);
});

test("the sheets that strands name are asked for, with what they are looked up in", () => {
  const heads = [long("One"), long("Two")];
  expect(needed(heads, null, strandsOf("A | One | Offence | Fraud"))).toEqual(["One 1,2,3,4,5 1+80"]);
  expect(needed(heads, null, strandsOf("A | Two | District code | E07001001 | Offence | Fraud"))).toEqual(["Two 0,1,2,3,4,5 1+80"]);
  expect(needed(heads, null, strandsOf("A | T* | | "))).toEqual(["Two 1,2,3,4,5 1+80"]);
  expect(needed(heads, null, strandsOf("Fraud | | | "))).toEqual(["One 1,2,3,4,5 1+80", "Two 1,2,3,4,5 1+80"]);
  expect(needed(heads, null, strandsOf("A | | | Fraud"))).toHaveLength(2);
  expect(needed(heads, "Offence", strandsOf("A | One | | "))).toHaveLength(2);
  expect(needed(heads, "Ward", strandsOf("A | One | | "))).toEqual([]);
});

describe("names that are only there for checks", () => {
  /** So long that one column of them is most of what may be read; a tenth is to spare. */
  const streets = (letters: number) => long("Data", 0, "S".repeat(letters));
  const bytes = (head: SheetHead, column: number) =>
    (JSON.stringify(head.values.map((cells) => cells[column])).length / head.values.length) * ROWS * 1.1;

  test("are left out where all would not fit one answer, and the smaller ones are still read", () => {
    expect(needed([streets(30_000)], "Offence")).toEqual(["Data 1,2,3,4,5 1+80"]);
    expect(needed([streets(36_000)], "Offence")).toEqual(["Data 1,2,3,5 1+80"]);
  });

  test("are left out just above 3 MB in all", () => {
    const others = (head: SheetHead) => [1, 2, 3, 5].reduce((sum, column) => sum + bytes(head, column), 0);
    const fits = (letters: number) => bytes(streets(letters), 4) + others(streets(letters)) <= 3_000_000;
    let letters = 33_000;
    while (fits(letters)) letters += 10;
    expect(needed([streets(letters - 10)], "Offence")).toEqual(["Data 1,2,3,4,5 1+80"]);
    expect(needed([streets(letters)], "Offence")).toEqual(["Data 1,2,3,5 1+80"]);
  });

  test("share the space over all sheets, and what is counted is read whatever its size", () => {
    expect(needed([streets(20_000), { ...streets(20_000), sheet: "Other" }], "Offence")).toEqual([
      "Data 1,2,3,4,5 1+80",
      "Other 1,2,3,5 1+80",
    ]);
    expect(needed([streets(40_000)], "Street")).toEqual(["Data 1,4,5 1+80"]);
  });
});

test("of records only what is counted is asked for, the references, the places, which may end early, and what tells records that are no offences", () => {
  const rows = Array.from({ length: ROWS }, (_, at) => [
    `42/${1000 + at}/20`,
    `${2019 + Math.floor(at / 40)}-0${1 + (at % 9)}-0${1 + (at % 7)}`,
    at % 2 ? "Fraud" : "Arson",
    "North",
  ]);
  const withLast = (header: string, text: (at: number) => string) =>
    cut(
      sheetOf("Data", [["Crime reference", "Date reported", "Offence", "District", header], ...rows.map((row, at) => [...row, text(at)])]),
      60,
    );
  expect(needed([withLast("Weapon", () => "Knife")], "Offence")).toEqual(["Data 0,1,2,3 1+80"]);
  for (const head of [
    withLast("Outcome", () => "Charged"),
    withLast("Recordable", () => "Y"),
    withLast("Remark", (at) => (at === 4 ? "Filed - no crime" : "Filed")),
  ])
    expect(needed([head], "Offence")).toEqual(["Data 0,1,2,3,4 1+80"]);
});

test("a name that holds for the blank cells below it needs the words beside it, which tell where rows are the table's", () => {
  const rows = Array.from({ length: ROWS }, (_, at) => [
    at % 4 ? "" : `Street ${at}`,
    `C${at}`,
    `Kind ${at % 4}`,
    ...Array<number>(6).fill(at),
  ]);
  const months = ["Jan 20", "Feb 20", "Mar 20", "Apr 20", "May 20", "Jun 20"];
  const head = cut(sheetOf("Data", [["Street", "Code", "Kind", ...months], ...rows]), 60);
  const large = cut(
    sheetOf("Data", [
      ["Street", "Code", "Kind", ...months],
      ...rows.map((row) => row.with(0, row[0] === "" ? "" : "S".repeat(200_000) + String(row[0]))),
    ]),
    60,
  );
  expect(recognise([head], { by: "Street" }).tables[0]!.categories.map(({ down }) => down)).toEqual([true, false, false]);
  expect(needed([head], "Street")).toEqual(["Data 0,2,3,4,5,6,7,8 1+80"]);
  expect(needed([large], "Street")).toEqual(["Data 0,2,3,4,5,6,7,8 1+80"]);
  expect(needed([large], "Kind")).toEqual(["Data 2,3,4,5,6,7,8 1+80"]);
});

describe("columns that are read whatever their size, where they are asked for", () => {
  const LARGE = "S".repeat(400);
  /** Counts a month, offence and district, beside those solved; each of these columns is too large to be read for checks alone. */
  const head = (left = 0) =>
    cut(
      sheetOf(
        "Data",
        [
          ["Month", "Offence", "District", "Remark", "Outcome", "Count", "Solved"],
          ...Array.from({ length: ROWS }, (_, at) => [
            `2019-0${1 + (at % 9)}`,
            at % 2 ? "Fraud" : "Arson",
            `${at % 3 ? "North" : "South"}${LARGE}`,
            `${at}${LARGE}`,
            `${at % 5 ? "Open" : "Charged"}${LARGE}`,
            at,
            at % 7,
          ]),
        ],
        { used: { row: 0, column: left, rows: 8_001, columns: 7 } },
      ),
      60,
    );
  const asked = (more: Parameters<typeof columnsNeeded>[4], strands: Parameters<typeof columnsNeeded>[1] = null, left = 0) =>
    columnsNeeded(recognise([head(left)], { by: null }), strands, strands ? null : "Offence", [head(left)], more).map(({ columns }) =>
      columns.join(","),
    );
  const solvedBy = (column: string | null) =>
    strandsOf("A | | Offence | Fraud").map((strand) => (column === null ? strand : { ...strand, solved: { column, values: ["Charged"] } }));

  test("are none of those unasked: the smaller ones alone are read for checks", () => {
    expect([asked({}), asked({}, null, 2)]).toEqual([["0,1,5"], ["2,3,7"]]);
    expect(asked({}, solvedBy("Outcome"))).toEqual(["0,1,5"]);
  });

  test("are the places, those that the breakdown is by, and the outcomes that a strand names", () => {
    expect(asked({ places: true })).toEqual(["0,1,2,5"]);
    expect(asked({ beside: ["Remark", "None such"] })).toEqual(["0,1,3,5"]);
    expect(asked({ outcomes: true })).toEqual(["0,1,5,6"]);
    expect(asked({ outcomes: true }, solvedBy("Outcome"))).toEqual(["0,1,4,5,6"]);
    expect(asked({ outcomes: true }, solvedBy(null))).toEqual(["0,1,5,6"]);
  });
});
