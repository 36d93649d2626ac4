import { answersTo } from "../../../../src/checks/answers";
import { chain, figures, lines, only, readingSheet, sheet } from "../../sheets";

const NAMES = "Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec";
const of = (count: number) => Array<number>(12).fill(count).join(" | ");
const FRAUD = `Fraud\nYear | ${NAMES}\n2018 | ${of(10)}\n2019 | ${of(11)}`;

describe("Months without a year that are of no table", () => {
  test.each([
    ["below a grid that says its years", `${FRAUD}\n\nTheft\nYear | ${NAMES}\nlast year | ${of(20)}\nthis year | ${of(21)}`, "B7:M7", "B7"],
    ["in a row of a grid whose other rows say theirs", `${FRAUD}\nThis year | ${of(12)}`, "A5", "A5"],
    [
      "below a table of dated months",
      `Offence | ${NAMES.replaceAll(/\b(?= \||$)/g, " 18")}\nFraud | ${of(10)}\nDistrict | ${NAMES}\nHarlow | ${of(20)}`,
      "B3:M3",
      "B3",
    ],
    [
      "beside a table of dated months, whose year is not theirs",
      `Offence | Jan 18 | Feb 18 | Mar 18 || District | ${NAMES.replace("Jan | Feb | Mar | ", "")}\nFraud | 1 | 2 | 3 || Harlow | ${of(20).slice(0, 42)}`,
      "G1:O1",
      "G1",
    ],
    [
      "below one another",
      `${FRAUD}\n\nMonth | Theft\n${NAMES.split(" | ")
        .map((month) => `${month} | 20`)
        .join("\n")}`,
      "A7:A18",
      "A7",
    ],
  ])("are asked about %s, and count once the year is written or not at all", (_, grid, address, cell) => {
    const read = chain([sheet("Data", grid)]);
    const asked = only(read, "yearNotSaid");
    expect([asked.severity, asked.address]).toEqual(["error", address]);
    const [answer] = answersTo(asked);
    expect(answer!.notes).toEqual([{ sheet: "Data", column: cell, readAs: "not read" }]);
    const again = chain([sheet("Data", grid), readingSheet(answer!.notes)]);
    expect(lines(again)).toEqual([]);
    expect(Object.keys(figures(again))).toEqual(["Fraud"]);
  });

  test("are no more than that on a sheet of which nothing else is counted, and no months of totals, means or changes", () => {
    const rows = `Total | ${of(21)}\nAverage | ${of(10)}\n% change | ${of(3)}`;
    expect(lines(chain([sheet("Data", `${FRAUD}\n${rows}`)]))).toEqual([]);
    expect(lines(chain([sheet("Fraud", FRAUD), sheet("Rota", `Desk | ${NAMES}\nFront | ${of(3)}`)]))).toEqual([]);
  });

  test("are six or more, and have their counts in the next three rows or columns", () => {
    const names = NAMES.split(" | ");
    const asked = (grid: string) => {
      const found = chain([sheet("Data", `${FRAUD}\n\n${grid}`)]).findings.filter(({ code }) => code === "yearNotSaid");
      return found.map(({ address, details }) => [address, details]);
    };
    const across = (months: number, words = 0) =>
      asked(`Theft\nDesk | ${names.slice(0, months).join(" | ")}\n${"unit | n | n\n".repeat(words)}Front | ${of(20)}`);
    const down = (months: number, words = 0) =>
      asked(
        `Month | Theft\n${names
          .slice(0, months)
          .map((month) => `${month} | ${"n | ".repeat(words)}20`)
          .join("\n")}`,
      );
    expect([across(5), down(5)]).toEqual([[], []]);
    expect(across(6)).toEqual([["B7:G7", { found: ["Jan", "Jun"], cell: "B7" }]]);
    expect(down(6)).toEqual([["A7:A12", { found: ["Jan", "Jun"], cell: "A7" }]]);
    expect([across(12, 2), across(12, 3), down(12, 2), down(12, 3)].map(({ length }) => length)).toEqual([1, 0, 1, 0]);
  });

  test("are asked about all the same where the analyst said that another table is not read", () => {
    const grid = sheet("Data", `${FRAUD}\n\nTheft\nDesk | ${NAMES}\nFront | ${of(20)}`);
    const said = (column: string) => lines(chain([grid, readingSheet([{ sheet: "Data", column, readAs: "not read" }])]));
    expect(["B7", "M7", "A7", "B6", "B8"].map((cell) => said(cell).join())).toEqual([
      "",
      "",
      ...Array<string>(3).fill("error yearNotSaid Data B7:M7"),
    ]);
  });
});
