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
});
