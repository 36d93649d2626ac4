import { oneLine } from "../../../src/domain/text";
import type { RawValue } from "../../../src/domain/cell";
import { NOTHING_SAID, type SheetNotes } from "../../../src/reading/sheets/reading-notes";
import {
  categoriesOf,
  headerOf,
  holdsNumbers,
  isBlank,
  isCode,
  isWords,
  rangeOf,
  sampleOf,
  shareOf,
  viewOf,
  writtenHeader,
} from "../../../src/reading/sheets/sheet-view";
import { cut, sheet, sheetOf } from "../sheets";

const said = (more: Partial<SheetNotes>): SheetNotes => ({ ...NOTHING_SAID, ...more });
const view = (grid: string, more: Parameters<typeof sheet>[2] = {}, notes = NOTHING_SAID) => viewOf(sheet("Data", grid, more), notes)!;

describe("a sheet by its own row and column numbers", () => {
  test("has its cells and formats where they stand, and blanks around", () => {
    const head = { ...sheet("Data", "a | 5%\n b  c | @2020-01"), used: { row: 3, column: 2, rows: 2, columns: 2 }, hidden: true };
    const seen = viewOf(head)!;
    expect([seen.at(3, 2), seen.at(3, 3), seen.at(4, 2), seen.text(4, 2), seen.text(3, 3)]).toEqual(["a", 0.05, "b  c", "b c", "0.05"]);
    expect([seen.at(2, 2), seen.at(5, 2), seen.at(3, 1), seen.at(3, 4), seen.at(0, 0)]).toEqual(["", "", "", "", ""]);
    expect([seen.format(4, 3), seen.format(9, 3), seen.format(4, 9)]).toEqual(["mmm-yy", "General", "General"]);
    expect([seen.region, seen.lastUsedRow, seen.hidden, seen.sheet]).toEqual([{ top: 3, bottom: 4, left: 2, right: 3 }, 4, true, "Data"]);
  });

  test("ends where it was read, which its last row may lie below", () => {
    const part = viewOf(cut(sheet("Data", "a\nb\nc\nd"), 2))!;
    expect([part.region.bottom, part.lastUsedRow, part.at(2, 0)]).toEqual([1, 3, ""]);
    const more = viewOf({ ...sheet("Data", "a\nb\nc"), used: { row: 0, column: 0, rows: 2, columns: 1 } })!;
    expect(more.region.bottom).toBe(1);
  });

  test("is none where it is empty", () => {
    expect([viewOf({ ...sheet("Data", "a"), used: null }), viewOf({ ...sheet("Data", "a"), values: [] })]).toEqual([null, null]);
  });

  test("is blank in columns that the analyst said are not read, and in rows that number the columns", () => {
    const notes = said({
      columns: [
        { column: 1, role: "not read" },
        { column: 0, role: "offence" },
      ],
    });
    const seen = view("Offence | Jan 20 | Feb 20\n1 | 2 | 3\nFraud | 5 | 6", {}, notes);
    expect([seen.at(0, 0), seen.at(0, 1), seen.at(2, 1), seen.at(2, 2)]).toEqual(["Offence", "", "", 6]);
    expect([seen.at(1, 0), seen.at(1, 2), seen.isNumbering(1), seen.isNumbering(2), seen.isLone(1)]).toEqual(["", "", true, false, true]);
    const lower = viewOf({
      ...sheet("Data", "Offence | Jan 20 | Feb 20\n1 | 2 | 3\nFraud | 5 | 6"),
      used: { row: 4, column: 0, rows: 3, columns: 3 },
    })!;
    expect([lower.isNumbering(5), lower.isNumbering(1), lower.at(5, 0), lower.at(6, 0)]).toEqual([true, false, "", "Fraud"]);
  });

  test("tells rows with one filled cell at most, as notes have", () => {
    const seen = viewOf({
      ...sheet("Data", "A note | |\n | | \na | | b\n | x |\n5 | 6 |"),
      used: { row: 2, column: 0, rows: 5, columns: 3 },
    })!;
    expect([2, 3, 4, 5, 6, 9].map((row) => seen.isLone(row))).toEqual([true, true, false, true, false, true]);
    expect([2, 4].map((row) => seen.isLone(row))).toEqual([true, false]);
  });

  test("reads dates as its cells show them, but as the analyst says where that is said", () => {
    const american = "Offence | 1/1/2018 | 2/1/2018 | 3/1/2018 | 4/1/2018 | 5/1/2018 | 6/1/2018 | 1/13/2018";
    expect(view(american).dates).toMatchObject({ order: "monthFirst", date1904: false, yearStart: null });
    expect(view(american, { date1904: true }, said({ dates: { order: "dayFirst" } })).dates).toMatchObject({
      order: "dayFirst",
      date1904: true,
    });
  });

  test("has the marks that the analyst named, and points between thousands where the cells or the analyst say so", () => {
    const grid = "'1.234.567 | 5";
    const marks = new Map([["-", "none"]]) as never;
    expect([...view(grid, {}, said({ marks })).marks]).toEqual([["-", "none"]]);
    expect([view(grid).marks.points, view(grid, {}, said({ points: false })).marks.points, view("x | 5").marks.points]).toEqual([
      true,
      false,
      undefined,
    ]);
  });
});

test("A cell is text in one line, blank, words or a code", () => {
  expect([oneLine(" a \n b\t"), oneLine(5), oneLine(true)]).toEqual(["a b", "5", "true"]);
  expect(["", "  ", "\n", "x", 0, false].map(isBlank)).toEqual([true, true, true, false, false, false]);
  expect(["é", "12 th", "12", "-", 7].map(isWords)).toEqual([true, true, false, false, false]);
  expect(["E07000155", "42/1234/19", "a-1", "abc1", 7, "17.2", " B2 "].map(isCode)).toEqual([true, true, false, true, true, true, true]);
  expect(["Fraud", "abcd1", "E 07", "", "12 (a)", "x1?"].map(isCode)).toEqual(Array(6).fill(false));
});

test("A sheet holds numbers where any cell is one", () => {
  const holds = (...values: readonly (readonly RawValue[])[]) => holdsNumbers(sheetOf("Data", values));
  expect([holds(["a", "5"], ["b", true]), holds(["a", "b"], ["c", 0])]).toEqual([false, true]);
});

test("Numbers from first to last, and none where the last comes before", () => {
  expect([rangeOf(2, 4), rangeOf(3, 3), rangeOf(4, 3)]).toEqual([[2, 3, 4], [3], []]);
});

describe("a column’s first cells", () => {
  const column = (cells: readonly (RawValue | null)[]) =>
    viewOf(
      sheetOf(
        "Data",
        cells.map((cell) => (cell === null ? ["note", ""] : [cell, "beside"])),
      ),
    )!;

  test("are those of forty rows, without blanks and notes", () => {
    const all = Array.from({ length: 60 }, (_, index) => index);
    expect(sampleOf(column(all), 0, 5, 59)).toEqual(all.slice(5, 45));
    expect(sampleOf(column([1, "", null, 4]), 0, 0, 3)).toEqual([1, 4]);
    expect(sampleOf(column([1, 2, 3, 4]), 0, 1, 2)).toEqual([2, 3]);
    expect(sampleOf(column([1, 2]), 0, 0, 50)).toEqual([1, 2]);
  });

  test("are counted from where they begin, where that is below the first forty rows", () => {
    const late = (blank: number) => [...Array<RawValue>(blank).fill(""), ...Array.from({ length: 60 }, (_, index) => index)];
    expect(sampleOf(column(late(39)), 0, 0, 99)).toEqual([0]);
    expect(sampleOf(column(late(40)), 0, 0, 99)).toHaveLength(40);
  });

  test("pass a test to a share of them, and none of them to none", () => {
    expect([shareOf([1, 2, "x", "y"], isWords), shareOf([], isWords)]).toEqual([0.5, 0]);
  });
});

describe("a column’s header", () => {
  const seen = view("Title | Offence | 2019 | \n5 | | | x  y");

  test("is what stands in the header row, or words above it, and else its letter", () => {
    expect([0, 1, 2, 3, 4].map((column) => headerOf(seen, 1, column))).toEqual(["5", "Offence", "Column C", "x y", "Column E"]);
    expect([0, 1, 2, 3].map((column) => writtenHeader(seen, 1, column))).toEqual(["5", "Offence", "", "x y"]);
  });
});

describe("the columns that say what a count is of", () => {
  const of = (grid: string, columns: readonly number[], notes = NOTHING_SAID, more: Parameters<typeof sheet>[2] = {}) => {
    const seen = view(grid, more, notes);
    return categoriesOf(seen, columns, 0, seen.region.bottom);
  };
  const merged = (grid: string, more: Parameters<typeof sheet>[2] = {}) => of(grid, [0, 1], NOTHING_SAID, more).map(({ down }) => down);

  test("are those with a header or with words below it", () => {
    const grid = "Offence | Code | | | Count\nFraud | E07 | 5 | Harlow | 7\nTheft | E08 | 6 | | 8";
    expect(of(grid, [0, 1, 2, 3])).toEqual([
      { header: "Offence", column: 0, code: false, down: false, said: null },
      { header: "Code", column: 1, code: true, down: false, said: null },
      { header: "Column D", column: 3, code: false, down: false, said: null },
    ]);
    expect(of("Empty | Count\n | 5\n | 6", [0])).toMatchObject([{ header: "Empty", code: false }]);
  });

  test("are what the analyst said, and none of those that are not read", () => {
    const columns = (["offence", "place", "count", "not read"] as const).map((role, column) => ({ column, role }));
    expect(
      of("A | B | | D\nx | y | 5 | z\nx | y | 6 | z", [0, 1, 2, 3], said({ columns })).map(({ column, said: as }) => [column, as]),
    ).toEqual([
      [0, "offence"],
      [1, "place"],
      [2, null],
    ]);
  });

  test("hold for the blanks below where their cells were merged, beside names in each of those rows", () => {
    expect(merged("District | Offence\nHarlow | Fraud\n | Theft\nMaldon | Fraud\n | Theft")).toEqual([true, false]);
    // One blank of three was forgotten.
    expect(merged("District | Offence\nHarlow | Fraud\n | Theft\nMaldon | Fraud")).toEqual([false, false]);
    expect(merged("District | Offence\nHarlow | Fraud\nMaldon | Theft")).toEqual([false, false]);
    expect(merged("District | Offence\nHarlow | Fraud")).toEqual([false, false]);
    expect(merged("District | Offence\n | Fraud\nHarlow | Theft\n | Arson\n | Rape")).toEqual([false, false]);
  });

  test("are not merged beside codes alone, or where they are codes", () => {
    expect(merged("District | Code\nHarlow | E07\n | E08\nMaldon | E09\n | E10")).toEqual([false, false]);
    expect(merged("Code | District\nE07 | Harlow\n | Maldon\nE08 | Epping\n | Tendring")).toEqual([false, false]);
  });

  test("may begin with a name in a row of its own", () => {
    expect(
      of("District | Offence | n\nHarlow | | \n | Fraud | 5\n | Theft | 6\nMaldon | | \n | Fraud | 7", [0, 1]).map(({ down }) => down),
    ).toEqual([true, false]);
    expect(of("District | Offence | n\n | | 4\n | Fraud | 5\n | Theft | 6", [0, 1]).map(({ down }) => down)).toEqual([false, false]);
    expect(of("District | Offence | n\nHarlow | Arson | 4\n | | 4\n | Fraud | 5", [0, 1]).map(({ down }) => down)).toEqual([true, false]);
  });

  test("are not judged by rows of totals", () => {
    const totals = "District | Offence | n\nHarlow | Fraud | 1\n | Theft | 2\nTotal | | 3\nMaldon | Fraud | 1\nTotal | | 1";
    expect(of(totals, [0, 1]).map(({ down }) => down)).toEqual([false, false]);
    expect(
      of("District | Offence | n\nHarlow | Fraud | 1\n | Theft | 2\nTotal | x | 3\nTotal | x | 3", [0, 1]).map(({ down }) => down),
    ).toEqual([true, false]);
  });

  test("are not judged by the last row that was read, as what stands below it may be blank", () => {
    const grid = "District | Offence\nHarlow | Fraud\n | Theft\nMaldon | Fraud";
    const longer = { used: { row: 0, column: 0, rows: 9, columns: 2 } };
    expect([merged(grid), merged(grid, longer)]).toEqual([
      [false, false],
      [true, false],
    ]);
    expect(merged("District | Offence\nHarlow | Fraud\nMaldon | Theft", longer)).toEqual([false, false]);
  });
});
