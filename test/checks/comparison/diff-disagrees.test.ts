import { fixFor } from "../../../src/checks/fixes";
import { messageOf } from "../../../src/checks/messages";
import { checkInput } from "../../../src/checks/run-checks";
import type { FindingOf } from "../../../src/domain/finding";
import type { SheetHead } from "../../../src/reading";
import { chain, only, sheet } from "../../reading/sheets";
import { toldOf } from "../layouts";

const table = (row: string, earlier = "12 Month ending Jan 19", period = "") =>
  sheet(
    "Board",
    ["5.6 Fraud:", ...(period === "" ? [] : [period]), `${earlier} | 12 Month ending Jan 20 | Diff. | % Diff.`, row].join("\n"),
  );
const rowOf = (names: readonly string[]) =>
  sheet("Board", ["Strand | 12 Month ending Jan 19 | 12 Month ending Jan 20 | Diff. | % Diff.", ...names].join("\n"));

describe("Diff. and % Diff.", () => {
  test.each([
    ["a wrong difference", "2228 | 2087 | -144 | '-6.3%", "Board C3: -144; expected -141"],
    ["the wrong sign of it", "2228 | 2087 | 141 | '-6.3%", "Board C3: 141; expected -141"],
    ["a wrong percentage", "2228 | 2087 | -141 | '-6.4%", "Board D3: -6.4%; expected -6.3%"],
    ["the wrong sign of it", "2228 | 2087 | -141 | '+6.3%", "Board D3: +6.3%; expected -6.3%"],
    ["a percentage of the later total", "2228 | 2087 | -141 | '-6.8%", "Board D3: -6.8%; expected -6.3%"],
    [
      "a percentage where the earlier total is 0",
      "0 | 12 | 12 | '+100.0%",
      "Board D3: +100.0%; expected no percentage, because the earlier total is 0",
    ],
  ])("are told of %s", (_, row, expected) => {
    expect(toldOf([table(row)], "diffDisagrees", null)).toEqual([expected]);
  });

  test("are told row by row where one table holds all strands", () => {
    const head = rowOf([
      "Fraud | 2228 | 2087 | -141 | -6.3%",
      "Robbery | 1506 | 1541 | 36 | 2.3%",
      "Burglary | 6244 | 5452 | -792 | -10.0%",
    ]);
    expect(toldOf([head], "diffDisagrees", null)).toEqual(["Board D3: 36; expected 35", "Board E4: -10.0%; expected -12.7%"]);
  });

  test.each([
    ["rounded to the whole point", "2228 | 2087 | -141 | '-6%"],
    ["to two decimals", "2228 | 2087 | -141 | '-6.33%"],
    ["with another minus", "2228 | 2087 | '−141 | '−6.3%"],
    ["as points without a sign", "2228 | 2087 | -141 | -6.3"],
    ["blank", "2228 | 2087 | |"],
    ["n/a where the earlier total is 0", "0 | 12 | 12 | n/a"],
  ])("are right %s", (_, row) => {
    expect(toldOf([table(row)], "diffDisagrees", null)).toEqual([]);
  });
});

describe("“Set the difference”", () => {
  const found = (sheets: readonly SheetHead[]) => chain(sheets).findings.filter((each) => each.code === "diffDisagrees");
  const changesOf = (sheets: readonly SheetHead[], of: FindingOf<"diffDisagrees">, now = sheets) =>
    fixFor(of, checkInput(chain(now).input))?.changes ?? null;

  test.each([
    ["the difference of the totals", "2228 | 2087 | -144 | '-6.3%", 2, -141],
    ["a percentage that is text, as text", "2228 | 2087 | -141 | '-6.8%", 3, "-6.3%"],
    ["a percentage in a cell of percentages, as a fraction", "1000 | 1125 | 125 | 180.0%", 3, 0.125],
    ["percentage points, to one decimal", "3000 | 3161 | 161 | 7.3", 3, 5.4],
    ["percentage points just above what a fraction would be", "1000 | 1125 | 125 | 1.6", 3, 12.5],
    ["a fraction up to there, as a fraction", "1000 | 1125 | 125 | 1.5", 3, 0.125],
    ["a negative number as one of points too", "1000 | 875 | -125 | -1.6", 3, -12.5],
    ["no percentage of nothing, but a blank", "0 | 12 | 12 | '+100.0%", 3, ""],
    ["a difference of nothing", "0 | 12 | 13 | n/a", 2, 12],
  ])("puts there %s", (_, row, column, value) => {
    const [only] = found([table(row)]);
    expect(fixFor(only!, checkInput(chain([table(row)]).input))).toEqual({
      label: "Set the difference",
      changes: [{ sheet: "Board", row: 2, column, value }],
    });
  });

  test("goes by the row that the finding names, of the sheet that it names", () => {
    const strands = ["Fraud | 2228 | 2087 | -141 | '-6.3%", "Robbery | 1506 | 1541 | 36 | 2.3%", "Burglary | 6244 | 5452 | -792 | '-12.7%"];
    const sheets = [{ ...rowOf(["Arson | 1 | 2 | 1 | 100.0%", "Assault | 20 | 50 | 30 | 150.0%"]), sheet: "Other" }, rowOf(strands)];
    const [only] = found(sheets);
    expect([only!.sheet, only!.address]).toEqual(["Board", "D3"]);
    expect(changesOf(sheets, only!)).toEqual([{ sheet: "Board", row: 2, column: 3, value: 35 }]);
  });

  test("does nothing where what it needs is no longer there", () => {
    const board = table("2228 | 2087 | -144 | '-6.3%");
    const [only] = found([board]);
    const others = [{ ...table("1 | 2 | 1 | '+100.0%"), sheet: "Other" }];
    expect(changesOf([board], only!, others)).toBeNull();
    expect(changesOf([board], only!, [{ ...board, values: board.values.slice(0, 1) }, ...others])).toBeNull();
    expect(changesOf([board], only!, [table("* | 2087 | -144 |")])).toBeNull();
    expect(changesOf([board], only!, [table("2228 | * | -144 |")])).toBeNull();
    expect(changesOf([board], { ...only!, address: null })).toBeNull();
    expect(changesOf([board], { ...only!, sheet: null })).toBeNull();
    expect(changesOf([board], { ...only!, address: "C9" })).toBeNull();
  });

  test("is said with what is wrong, and why where that can be told", () => {
    const message = (row: string) => messageOf(only(chain([table(row)]), "diffDisagrees"));
    expect(message("2228 | 2087 | -144 | '-6.3%")).toBe(
      "Row 3 of “Board”: Diff. of “Fraud” is -144, but the totals beside it give -141. The report shows -141.",
    );
    expect(message("2228 | 2087 | -141 | '+6.3%")).toContain("give -6.3%. The sign is the wrong way round. The report");
    expect(message("2228 | 2087 | -141 | '-6.8%")).toContain("the later total instead of the earlier one. The report");
  });
});

test("Under “Reduction”, a fall is more, and a rise less", () => {
  const of = (...rows: readonly string[]) =>
    sheet("Board", ["Strand | 12 Month ending Jan 19 | 12 Month ending Jan 20 | Reduction | % Reduction", ...rows].join("\n"));
  const names = ["Robbery", "Arson", "Rape", "Theft"];
  const ROWS = ["Fraud | 2228 | 2087 | 141 | 6.3%", ...names.map((name) => `${name} | 100 | 120 | -20 | -20.0%`)];
  expect(toldOf([of(...ROWS)], "diffDisagrees", null)).toEqual([]);
  const read = chain([of(ROWS[0]!.replace("141", "-141"), ...ROWS.slice(1))]);
  expect(fixFor(only(read, "diffDisagrees"), checkInput(read.input))?.changes).toEqual([{ sheet: "Board", row: 1, column: 3, value: 141 }]);
});

describe("windows", () => {
  const right = "2228 | 2087 | -141 | -6.3%";

  test("that are not 12 months apart are told", () => {
    expect(toldOf([table(right, "12 Month ending Feb 19")], "windowsNotYearApart", null)).toEqual([
      "Board B2: Feb 19; Jan 20; expected 12 months apart",
    ]);
    expect(toldOf([table(right)], "windowsNotYearApart", null)).toEqual([]);
  });

  test("of another month than the line above says are told", () => {
    const of = (period: string) => toldOf([table(right, undefined, period)], "periodNotLaterWindow", null);
    expect(of("12 months to end of February 2020:")).toEqual(["Board B3: Jan 20; expected Feb 20"]);
    expect(of("12 months to end of January 2020:")).toEqual([]);
  });
});

describe("a difference whose totals are themselves in doubt", () => {
  const doubted = (head: SheetHead) => {
    const read = chain([head]);
    return read.findings.flatMap((each) =>
      each.code === "diffDisagrees"
        ? [{ total: each.details.total ?? null, fix: fixFor(each, checkInput(read.input))?.label ?? null, says: messageOf(each) }]
        : [],
    );
  };

  test.each<readonly [string, string, "earlier" | "later", number]>([
    ["difference and percentage fit another later total", "2228 | 2078 | -141 | '-6.3%", "later", 2087],
    ["they fit another earlier total", "2282 | 2087 | -141 | '-6.3%", "earlier", 2228],
    ["the same as a fraction", "1000 | 1152 | 125 | 12.5%", "later", 1125],
  ])("is not set: %s", (_, row, of, meant) => {
    const told = doubted(table(row));
    expect(told.map(({ total, fix }) => [total, fix])).toEqual(told.map(() => [{ of, meant }, null]));
    expect(told[0]!.says).toContain(
      `The ${of} total is probably wrong: with ${meant.toLocaleString("en-GB")} it would fit. Correct it first.`,
    );
  });

  test("is not set where the total row is off by just as much", () => {
    const rows = (burglary: number, total: number) =>
      rowOf(["Fraud | 2228 | 2087 | -141 |", `Robbery | 1506 | ${burglary} | 35 |`, `Total | 3734 | ${total} | -106 |`]);
    expect(doubted(rows(1514, 3628))).toMatchObject([{ total: { of: "later", meant: 1541 }, fix: null }]);
    expect(doubted(rows(1514, 3601))).toMatchObject([{ total: null, fix: "Set the difference" }]);
  });

  test.each([
    ["the percentage bears the totals out", "2228 | 2087 | -144 | '-6.3%"],
    ["both have the wrong sign, which is one slip", "2228 | 2087 | 141 | '+6.3%"],
    ["they do not fit each other either", "2228 | 2087 | -144 | '-9.1%"],
  ])("is set where %s", (_, row) => {
    for (const { total, fix } of doubted(table(row))) expect([total, fix]).toEqual([null, "Set the difference"]);
  });
});
