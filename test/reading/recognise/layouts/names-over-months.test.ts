import { mergedOver, namesOverMonths } from "../../../../src/reading/recognise/layouts/merged-months";
import type { MonthRun } from "../../../../src/reading/recognise/layouts/month-run";
import type { SheetView } from "../../../../src/reading/sheets/sheet-view";
import type { CategoryColumn } from "../../../../src/reading/tables/tables";
import { viewed } from "./viewed";

type Names = Readonly<Record<string, Partial<CategoryColumn>>>;

/** A run of months in a column below the first row, and columns of names. */
function parts(view: SheetView, month: string, names: Names, year: string | null) {
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  const header = (letter: string) => view.text(0, column(letter));
  const categories = Object.entries(names).map(([letter, more]): CategoryColumn => ({
    header: header(letter),
    column: column(letter),
    code: false,
    down: false,
    said: null,
    ...more,
  }));
  const of = (letter: string) => ({ header: header(letter), column: column(letter) });
  const run: MonthRun = { ...of(month), headerRow: 0, firstRow: 1, length: 1, month: of(month), year: year === null ? null : of(year) };
  return { run, categories };
}

describe("Months that were merged over columns of names", () => {
  /** The headers of the columns that tell a month's rows apart; the month stands in A, the count in D. */
  function over(rows: readonly string[], names: Names = { B: {}, C: {} }, head = "Month | Offence | Note | Count", below = 0) {
    const view = viewed([head, ...rows].join("\n"));
    const whole = { ...view, lastUsedRow: view.lastUsedRow + below };
    const { run, categories } = parts(whole, "A", names, null);
    return mergedOver(whole, run, categories, [{ header: "Count", column: 3 }], whole.lastUsedRow).map(({ header }) => header);
  }

  test("are told by half of the rows with counts that have none, below a first that has one", () => {
    expect(over(["Jan 20 | A | x | 1", " | B | x | 2"])).toEqual(["Offence", "Note"]);
    expect(over(["Jan 20 | A | x | 1", " | B | x | 2", "Feb 20 | A | x | 3"])).toEqual([]);
    expect(over([" | A | x | 1", "Jan 20 | B | x | 2", " | A | x | 1"])).toEqual([]);
    expect(over(["Jan 20 | A | x | 1"])).toEqual([]);
  });

  test("may begin in a row whose count is blank, if it has its names", () => {
    expect(over(["Jan 20 | A | x | ", " | B | x | 2", " | C | x | 3"])).toEqual(["Offence", "Note"]);
    expect(over(["Jan 20 | | | ", " | B | x | 2", " | C | x | 3"])).toEqual([]);
    expect(over([" | A | x | ", " | B | x | 2", " | C | x | 3"])).toEqual([]);
    expect(over([])).toEqual([]);
  });

  test("leave totals, notes and rows without counts aside", () => {
    const rows = ["Jan 20 | A | x | 1", " | B | x | 2", "Feb 20 | A | x | 3", " | B | x | 4"];
    expect(over([...rows, "Total | | | 9", "Total | | | 9", "Mar 20 | x | |", "note | | |"])).toEqual(["Offence", "Note"]);
    expect(over([rows[0]!, rows[1]!, " | Total | | 3", rows[2]!, "Mar 20 | A | x | 5"])).toEqual([]);
  });

  test("have names in all of their rows, or in eight of ten where those are known as offences or places", () => {
    const rows = (lacking: number, at: 1 | 2) =>
      Array.from({ length: 10 }, (_, row) => {
        const cells = [row % 5 === 0 ? "Jan 20" : "", `n${row}`, "x", row];
        return cells.map((cell, column) => (column === at && row < lacking ? "" : cell)).join(" | ");
      });
    expect(over(rows(0, 1))).toEqual(["Offence", "Note"]);
    expect(over(rows(2, 1))).toEqual(["Offence", "Note"]);
    expect(over(rows(3, 1))).toEqual(["Note"]);
    expect(over(rows(2, 2))).toEqual(["Offence"]);
    expect(over(rows(2, 2), { B: {}, C: {} }, "Month | Beat | District | Count")).toEqual(["Beat", "District"]);
    // Where no column is whole, one of any name will do.
    expect(over(rows(2, 2), { C: {} })).toEqual(["Note"]);
    expect(over(rows(3, 2), { C: {} })).toEqual([]);
  });

  test("are not told by codes, and columns that are merged themselves go with those that tell", () => {
    const rows = ["Jan 20 | A | x | 1", " | B | | 2"];
    expect(over(rows, { B: { code: true } })).toEqual([]);
    expect(over(rows, { B: {}, C: { down: true } })).toEqual(["Offence", "Note"]);
    expect(over(rows, { B: {}, C: {} })).toEqual(["Offence"]);
  });

  test("may go on below what was read, so that a last row of three or more with its month says nothing", () => {
    const rows = ["Jan 20 | A | x | 1", " | B | x | 2", "Feb 20 | A | x | 3"];
    expect([over(rows, undefined, undefined, 5), over(rows)]).toEqual([["Offence", "Note"], []]);
    expect(over([rows[0]!, "Feb 20 | A | x | 3"], undefined, undefined, 5)).toEqual([]);
    expect(over(["Jan 20 | A | x | 1", "Feb 20 | A | x | 1", " | B | x | 2", " | B | x | 2"], undefined, undefined, 5)).toEqual([
      "Offence",
      "Note",
    ]);
  });
});

describe("A name that stands once above its months", () => {
  const HEAD = "Offence | Code | Year | Month | After | Count";
  /** The headers of the columns that hold for the blank cells below. */
  function down(rows: readonly string[], names: Names = { A: {} }, year: string | null = null) {
    const view = viewed([HEAD, ...rows].join("\n"));
    const { run, categories } = parts(view, "D", names, year);
    return namesOverMonths(view, run, categories, view.lastUsedRow).flatMap((each) => (each.down ? [each.header] : []));
  }
  const month = (name: string, text: string, year = "") => `${name} | | ${year} | ${text} | | 5`;

  test("holds for half of the rows or more", () => {
    expect(down([month("A", "Jan"), month("", "Feb")])).toEqual(["Offence"]);
    expect(down([month("A", "Jan"), month("B", "Jan"), month("", "Feb")])).toEqual([]);
    expect(down([month("", "Jan"), month("", "Feb")])).toEqual([]);
    expect(down([month("A", "Jan")])).toEqual([]);
    expect(down(["A | | | | |", month("", "Jan")])).toEqual([]);
    expect(down(["A | | | | |", month("", "Jan"), month("", "Feb")])).toEqual(["Offence"]);
  });

  test("is forgotten where a month comes again before the next, in the same year", () => {
    expect(down([month("A", "Jan"), month("", "Feb"), month("", "Feb")])).toEqual([]);
    expect(down([month("A", "Jan"), month("", "Feb"), month("B", "Jan"), month("", "Feb")])).toEqual(["Offence"]);
    const years = [month("A", "Jan", "2018"), month("", "Feb"), month("", "Jan", "2019"), month("", "Feb")];
    expect([down(years, { A: {} }, "C"), down(years)]).toEqual([["Offence"], []]);
  });

  test("leaves totals aside", () => {
    expect(down([month("A", "Jan"), month("", "Feb"), month("", "Total"), month("", "Total")])).toEqual(["Offence"]);
    expect(down([month("A", "Jan", "2018"), month("", "Feb"), month("", "Jan", "Total")], { A: {} }, "C")).toEqual(["Offence"]);
    expect(down([month("A", "Jan"), month("", "Feb"), month("Total", "Feb"), month("Total", "Feb"), month("Total", "Feb")])).toEqual([
      "Offence",
    ]);
    expect(down([month("A", "Jan"), month("", "Feb"), month("", ""), month("", "")])).toEqual(["Offence"]);
  });

  test("stands in the last column of names before the months, with none after them", () => {
    const rows = [month("A", "Jan"), month("", "Feb")];
    expect(down(rows, { A: {}, B: { code: true } })).toEqual(["Offence"]);
    expect(down(rows, { A: { code: true } })).toEqual([]);
    expect(down(rows, { E: {} })).toEqual([]);
    expect(down(rows, { A: {}, E: {} })).toEqual([]);
    expect(down(rows, { A: {}, E: { code: true } })).toEqual(["Offence"]);
    expect(down(rows, { A: { down: true }, B: {} })).toEqual(["Offence", "Code"]);
    expect(down(rows, { B: { down: true } })).toEqual(["Code"]);
  });
});
