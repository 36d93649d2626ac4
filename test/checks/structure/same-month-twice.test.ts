import { checkedChain, only, sheet } from "../../reading/sheets";
import { counts, long, sheetAMonth, toldOf, wide, type Series } from "../layouts";

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
