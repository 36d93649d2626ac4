import { checkedChain, only, sheet } from "../../reading/sheets";
import { PARTED } from "../../../src/checks/structure/same-month-twice";
import { counts, long, monthsFrom, sheetAMonth, toldOf, wide, type Series } from "../layouts";

const SERIES: Series = { "Burglary | North": counts(60, 13), "Burglary | South": counts(20, 13, 1), "Fraud | North": counts(9, 13, 2) };

function withRow(text: string) {
  const rows = Object.entries(SERIES).flatMap(([names, all]) =>
    all.map((count, at) => `@2018-${String((at % 12) + 1).padStart(2, "0")} | ${names} | ${count}`).slice(0, 12),
  );
  return sheet("Data", ["Month | Offence | District | Count", ...rows, text].join("\n"));
}

test("a row of the same month, offence and place with another count is told by its count", () => {
  const read = checkedChain([withRow("@2018-03 | Burglary | South | 99")], { by: "Offence" });
  const { address, details } = only(read, "sameMonthTwice");
  expect(address).toBe("D38");
  expect(details.of).toEqual([{ line: "Burglary, South", month: "Mar 18", counts: [SERIES["Burglary | South"]![2], 99] }]);
});

test("two rows of a wide sheet with the same names are told by the second name", () => {
  const head = wide("Data", {
    ...SERIES,
    "burglary | South": counts(7, 13),
    "Fraud | South": counts(7, 13),
    "Fraud | West": counts(7, 13),
  });
  expect(toldOf([head], "sameMonthTwice")).toEqual(["Data A5"]);
});

test("a row that is wholly the same is told while counting, not twice", () => {
  const again = withRow(`@2018-03 | Burglary | South | ${SERIES["Burglary | South"]![2]!}`);
  expect(toldOf([again], "sameMonthTwice")).toEqual([]);
  expect(toldOf([again], "duplicateRows")).toEqual(["Data D38"]);
});

describe("rows that something else tells apart are none:", () => {
  test.each([
    ["districts", [long("Data", SERIES)]],
    ["sheets of a month each", sheetAMonth(SERIES)],
    [
      "rows that are parted by what no column says",
      [
        long(
          "Data",
          Object.fromEntries(Object.entries(SERIES).map(([names, all]) => [names.split(" | ")[0]! + " ".repeat(names.length), all])),
        ),
      ],
    ],
  ])("%s", (_, sheets) => {
    expect(toldOf(sheets, "sameMonthTwice")).toEqual([]);
  });

  test("total rows of the same name, under each group", () => {
    const head = wide("Data", {
      "Burglary | North": [1, 2, 3],
      "Burglary | South": [4, 5, 6],
      "Subtotal | ": [5, 7, 9],
      "Fraud | North": [1, 1, 1],
      "Fraud | South": [2, 2, 2],
      "Subtotal |  ": [3, 3, 3],
    });
    expect(toldOf([head], "sameMonthTwice")).toEqual([]);
  });
});

describe("of all counts, the share that may repeat others:", () => {
  const MONTHS = 20;
  const again = (rows: number) => {
    const burglary = counts(60, MONTHS);
    const months = monthsFrom("2018-01", MONTHS);
    const all = [...months, ...months.slice(0, rows)].map((month, at) => `${month} | Burglary | ${burglary[at] ?? 900 + at}`);
    return sheet("Data", ["Month | Offence | Count", ...all].join("\n"));
  };

  test("up to it each is told, above it something that no column says parts them", () => {
    const most = PARTED * MONTHS;
    expect(Number.isInteger(most)).toBe(true);
    const { address, details } = only(checkedChain([again(most)], { by: "Offence" }), "sameMonthTwice");
    expect(address).toBe(`C${MONTHS + 2}:C${MONTHS + 1 + most}`);
    expect([details.count, details.of.length]).toEqual([most, 3]);
    expect(toldOf([again(most + 1)], "sameMonthTwice")).toEqual([]);
  });

  test("the same holds of the rows of a wide sheet", () => {
    const lines = 10;
    const alike = (rows: number) => {
      const name = (at: number) => `Kind of ${at < lines - rows ? String.fromCharCode(97 + at) : "a"}`;
      const all = Array.from({ length: lines }, (_, at) => [name(at), ...counts(9 + at, 6)].join(" | "));
      return sheet("Data", [["Offence", ...monthsFrom("2018-01", 6)].join(" | "), ...all].join("\n"));
    };
    expect(toldOf([alike(PARTED * lines)], "sameMonthTwice")).toEqual(["Data A10:A11"]);
    expect(toldOf([alike(PARTED * lines + 1)], "sameMonthTwice")).toEqual([]);
  });
});

test("a total row, a blank count and a count that is no number are no second row", () => {
  expect(toldOf([withRow("@2018-03 | Burglary | South |")], "sameMonthTwice")).toEqual([]);
  expect(toldOf([withRow("@2018-03 | Burglary | South | n/a")], "sameMonthTwice")).toEqual([]);
  expect(toldOf([withRow("@2018-03 | Total | South | 5\n@2018-03 | Total | South | 6")], "sameMonthTwice")).toEqual([]);
});
