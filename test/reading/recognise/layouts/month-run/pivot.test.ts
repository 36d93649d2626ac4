import { pivotLabel } from "../../../../../src/reading/recognise/layouts/month-run";
import { counted, runs } from "./runs";

const pasted = (...labels: readonly (string | number)[]) => runs(`Row Labels | Theft\n${counted(labels)}`);
const READ = ["Row Labels A2 below 1 of 1, years A"];

describe("A pivot's row labels, months below their years", () => {
  test("are months, where nothing else stands among them but quarters, totals and what has no date", () => {
    expect(pasted(2018, "Jan", "Feb", 2019, "Jan")).toEqual(READ);
    expect(pasted(2018, "Qtr1", "Jan", "Feb", "(blank)", "<01/01/2018", "Grand Total")).toEqual(READ);
    expect(pasted("2018/19", "Apr")).toEqual(READ);
    expect(runs("Row Labels | Theft\n2018 |\nJan | 5\nFeb |\n | 4\nchecked by hand |")).toEqual(READ);
  });

  test.each([
    ["another label", [2018, "Jan", "Other", "Feb"]],
    ["numbers, which may be beats", [2018, "Jan", 3, "Feb"]],
    ["no month", [2018, 2019]],
  ])("are not with %s", (_, labels) => {
    expect(pasted(...labels)).toEqual([]);
  });

  test("need a header above", () => {
    expect(runs(counted([2018, "Jan", "Feb"]))).toEqual([]);
    expect(runs(`Row Labels |\n${counted([2018, "Jan", "Feb"])}`)).toEqual([]);
  });
});

test("Quarters and what has no date are known among the labels in the languages of months", () => {
  expect(["Qtr1", "Q4", "Trim.1", "Qrtl1", "kwartaal 2", "Kvartal 3", "nelj. 4"].map(pivotLabel)).toEqual(Array(7).fill("quarter"));
  expect(["(blank)", "(Leer)", "<01/01/2018", ">31/12/2019"].map(pivotLabel)).toEqual(Array(4).fill("undated"));
  expect(["Qtr5", "Q0", "blank", "<", "Jan", "AQtr1", "Qtr1a", "x<1"].map(pivotLabel)).toEqual(Array(8).fill(null));
});
