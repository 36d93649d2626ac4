import { lackingIn, zerosByTables } from "../../../src/analysis/gaps/zeros-written";
import { monthOf } from "../../../src/domain/month";
import { atOnce } from "../../../src/domain/slices";
import { figuresOf, recogniseSheets, type SheetHead } from "../../../src/reading";
import { sheet } from "../../reading/sheets";

const MONTHS = [1, 2, 3].map((month) => monthOf(2019, month));
const [JAN, FEB, MAR] = MONTHS as [(typeof MONTHS)[number], (typeof MONTHS)[number], (typeof MONTHS)[number]];
const value = (...months: readonly (typeof JAN)[]) => ({
  texts: ["A"],
  months: new Map(months.map((month) => [month, { rows: 1, count: 1, zeros: 0 }])),
});

describe("Rows that are not there", () => {
  test("are those of the months in which a value has none, where it has one in some", () => {
    expect(lackingIn([value(JAN, FEB, MAR), value(JAN), value(FEB, MAR)], MONTHS)).toBe(3);
    expect(lackingIn([value(JAN, FEB, MAR)], MONTHS)).toBe(0);
    // One that has rows in other months alone is not there at all.
    expect(lackingIn([value(monthOf(2018, 1))], MONTHS)).toBe(0);
    expect(lackingIn([], MONTHS)).toBe(0);
  });
});

describe("Rows of their own for 0", () => {
  const rows = (name: string, counts: readonly (number | null)[]) =>
    counts.flatMap((count, at) => (count === null ? [] : [`@2019-0${at + 1} | ${name} | ${count}`]));
  const data = (name: string, ...of: readonly (readonly (number | null)[])[]) =>
    sheet(name, ["Month | Offence | Count", ...of.flatMap((counts, at) => rows(["Arson", "Fraud", "Theft"][at]!, counts))].join("\n"));
  /** Whether these tables write their zeros, in these months. */
  const writes = (sheets: readonly SheetHead[], months = MONTHS, header = "offence", shown = zerosByTables()) => {
    const recognised = recogniseSheets(sheets, { by: "Offence", strandsFrom: null });
    const { counted } = atOnce(figuresOf(recognised, sheets, []));
    return shown(
      counted.flatMap((table) => table ?? []),
      header,
      months,
    );
  };

  test("are as many as rows that are not there", () => {
    expect(writes([data("Data", [1, 0, 3], [4, 5, 6], [1, null, 2])])).toBe(true);
    expect(writes([data("Data", [1, 0, 3], [4, 5, 6], [1, null, null])])).toBe(false);
    expect(writes([data("Data", [1, 0, 3], [4, 0, 6], [1, null, null])])).toBe(true);
    expect(writes([data("Data", [1, 2, 3], [4, 5, 6], [1, 1, 2])])).toBe(false);
  });

  test("are those of these months, under this header, of all tables together", () => {
    const [one, other] = [data("One", [1, 0, 3], [4, 5, 6]), data("Two", [7, 8, 9], [4, null, null])];
    expect(writes([data("Data", [1, 0, 3], [4, 5, null])], [JAN, FEB])).toBe(true);
    expect(writes([data("Data", [0, 1, 3], [4, 5, null])], [FEB, MAR])).toBe(false);
    expect(writes([one], MONTHS, "district")).toBe(false);
    expect([writes([one]), writes([other])]).toEqual([true, false]);
  });

  test("are looked for once for each of tables, header and months", () => {
    const shown = zerosByTables();
    const [one, other] = [data("One", [1, 0, 3], [4, 5, 6]), data("Two", [7, 8, 9], [4, null, null])];
    const of = (table: typeof one, months = MONTHS, header = "offence") => writes([table], months, header, shown);
    expect([of(one), of(other), of(one), of(other)]).toEqual([true, false, true, false]);
    expect([of(one, [JAN, MAR]), of(one, [FEB]), of(one, MONTHS, "district"), of(one)]).toEqual([false, true, false, true]);
  });
});
