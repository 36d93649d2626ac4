import { addMonths, isoMonth, monthOf } from "../../../src/domain/month";
import { clashesIn } from "../../../src/reading/strands/same-months";
import { tableOf } from "../ledger/hand-made";

const JAN_19 = monthOf(2019, 1);

/** A table with so many months from one on, counted from January 2019. */
function part(sheet: string, from: number, length: number) {
  const all = Array.from({ length }, (_, at) => addMonths(JAN_19, from + at));
  return { table: tableOf({ sheet }), months: new Map(all.map((month) => [month, null])) };
}
/** A sheet of one month. */
function monthSheet(sheet: string, month: number) {
  const own = addMonths(JAN_19, month);
  return { table: tableOf({ sheet, sheetMonth: own }), months: new Map([[own, null]]) };
}
type Part = ReturnType<typeof part>;

/** The clashes of a group, with their months as text. */
const clashes = (group: readonly Part[], isAddable: (parts: readonly Part[]) => boolean = () => false) =>
  clashesIn(group, ({ table }) => table, isAddable).map(({ tables, addable, months, overlaps, free }) => ({
    sheets: tables.map(({ sheet }) => sheet).join(),
    addable,
    months: months.map(isoMonth),
    overlap: overlaps?.flat().map(isoMonth),
    free: free.map(isoMonth),
  }));
const only = (...group: readonly Part[]) => {
  const found = clashes(group);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe("tables of the same offences clash", () => {
  test("where they share a month, by one another and through a third", () => {
    expect(clashes([part("A", 0, 12), part("B", 12, 12)])).toEqual([]);
    const three = [part("A", 0, 12), part("B", 20, 12), part("C", 11, 10), part("D", 40, 3)];
    expect(clashes(three)).toMatchObject([{ sheets: "A,C,B", months: ["2019-12", "2020-09"] }]);
    const pairs = [part("A", 0, 6), part("B", 10, 6), part("C", 12, 6), part("D", 5, 3)];
    expect(clashes(pairs).map(({ sheets }) => sheets)).toEqual(["B,C", "A,D"]);
  });

  test("and may be added up where their parts may", () => {
    const seen: string[][] = [];
    const [found] = clashes([part("A", 0, 3), part("B", 5, 3), part("C", 1, 3)], (parts) => {
      seen.push(parts.map(({ table }) => table.sheet));
      return true;
    });
    expect([found!.addable, seen]).toEqual([true, [["A", "C"]]]);
    expect(only(part("A", 0, 3), part("B", 1, 3)).addable).toBe(false);
  });
});

describe("the months that clashing tables share", () => {
  test("are told in order where others of the group do not share them", () => {
    const own = [part("A", 4, 6), part("B", 2, 6)];
    expect(only(...own).months).toEqual([]);
    expect(only(...own, part("C", 20, 3)).months).toEqual(["2019-05", "2019-06", "2019-07", "2019-08"]);
    // In the other order of the months themselves.
    const turned = { ...part("A", 0, 0), months: new Map([3, 2, 1].map((at) => [addMonths(JAN_19, at), null])) };
    expect(only(turned, part("B", 1, 3), part("C", 20, 3)).months).toEqual(["2019-02", "2019-03", "2019-04"]);
  });

  test("are an overlap with the next where they are up to six, and less than half of each", () => {
    expect(only(part("A", 0, 12), part("B", 9, 12)).overlap).toEqual(["2019-10", "2019-11", "2019-12"]);
    expect(only(part("B", 9, 12), part("A", 0, 12)).overlap).toEqual(["2019-10", "2019-11", "2019-12"]);
    expect(only(part("A", 0, 24), part("B", 18, 24)).overlap).toHaveLength(6);
    expect(only(part("A", 0, 24), part("B", 17, 24)).overlap).toBeUndefined();
    expect(only(part("A", 0, 12), part("B", 9, 7)).overlap).toHaveLength(3);
    expect(only(part("A", 0, 12), part("B", 9, 6)).overlap).toBeUndefined();
    expect(only(part("A", 6, 6), part("B", 9, 12)).overlap).toBeUndefined();
    expect(only(part("A", 0, 12), part("B", 11, 12), part("C", 22, 12)).overlap).toEqual(["2019-12", "2020-11"]);
    const turned = { ...part("A", 0, 0), months: new Map([4, 3, 2, 1, 0].map((at) => [addMonths(JAN_19, at), null])) };
    expect(only(turned, part("B", 3, 12)).overlap).toEqual(["2019-04", "2019-05"]);
  });
});

describe("the months that a sheet of one month may be of instead", () => {
  const sheets = (...months: readonly number[]) => months.map((month, at) => monthSheet(`S${at}`, month));
  const free = (...months: readonly number[]) => only(...sheets(...months)).free;

  test("are up to two that no sheet is of", () => {
    expect(free(0, 1, 1, 3)).toEqual(["2019-03"]);
    expect(free(0, 1, 1, 4)).toEqual(["2019-03", "2019-04"]);
    expect(free(0, 1, 1, 5)).toEqual([]);
    // Whichever comes first.
    expect(free(5, 3, 3, 2)).toEqual(["2019-05"]);
  });

  test("are the next one where none is missing", () => {
    expect(free(0, 1, 2, 2)).toEqual(["2019-04"]);
  });

  test("are none where all sheets of the group are of the same month, or a table is none of one month", () => {
    expect(free(1, 1)).toEqual([]);
    expect(only(part("A", 1, 1), monthSheet("B", 1), monthSheet("C", 3)).free).toEqual([]);
  });
});
