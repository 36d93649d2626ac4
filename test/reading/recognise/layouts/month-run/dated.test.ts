import { counted, runs } from "./runs";

const under = (header: string, ...cells: readonly (string | number)[]) => runs(`${header} | Count\n${counted(cells)}`);

describe("Dates below one another are months", () => {
  test.each([
    ["as texts", "When", ["Jan 20", "Feb 20"]],
    ["as year and month in one number", "When", [202001, 202002]],
    ["with their format", "When", ["@2020-01", "@2020-02"]],
    ["as plain numbers under a header that speaks of dates", "Date", [43831, 43862]],
    ["as days of them", "When", ["03/01/2020", "17/02/2020"]],
  ])("%s", (_, header, cells) => {
    expect(under(header, ...cells)).toEqual([`${header} A2 below 1 of 1`]);
  });

  test("but plain numbers are not under any other header", () => {
    expect(under("Ref", 43831, 43862)).toEqual([]);
  });

  test("where six in ten cells are, totals apart, and not where fewer are", () => {
    expect(under("When", "Jan 20", "Feb 20", "Mar 20", "x", "y")).toEqual(["When A2 below 1 of 1"]);
    expect(under("When", "Jan 20", "Feb 20", "Mar 20", "x", "y", "z")).toEqual([]);
    expect(under("When", "Jan 20", "Feb 20", "Total", "Total", "Total")).toEqual(["When A2 below 1 of 1"]);
  });

  test("and begin below one that cannot be read, in the first row that has a name and a count", () => {
    expect(under("When", "soon", "Jan 20", "Feb 20", "Mar 20")).toEqual(["When A2 below 1 of 1"]);
    expect(runs("When | Count\nunit |\nJan 20 | 1\nFeb 20 | 2")).toEqual(["When A3 below 1 of 1"]);
  });

  test("but not below a year that no header stands over", () => {
    expect(runs("2019 | Theft | Fraud\nJan 20 | 1 | 2\nFeb 20 | 3 | 4")).toEqual([]);
  });
});

describe("Years below one another are periods of twelve months", () => {
  test.each([
    ["as numbers under their header", "Year", [2018, 2019]],
    ["as texts under it", "Year", ["'2018", "'2019"]],
    ["as texts under a word for them", "Crime period", ["'2018", "'2019"]],
    ["as texts under a short word", "CY of report", ["'2018", "'2019"]],
    ["as years' ends", "Year ending", ["Mar 2018", "Mar 2019"]],
    ["as plain dates of years' ends", "Year to", [43160, 43525]],
    ["as two numbers under any header", "When", ["2018/19", "2019/20"]],
  ])("%s", (_, header, cells) => {
    expect(under(header, ...cells)).toEqual([`${header} A2 below 1 of 12`]);
  });

  test.each([
    ["numbers", [2018, 2019]],
    ["texts", ["'2018", "'2019"]],
  ])("but %s under another header may be counts", (_, cells) => {
    expect(under("Burglary", ...cells)).toEqual([]);
    expect(under("Period", ...cells)).toHaveLength(cells[0] === 2018 ? 0 : 1);
  });

  test("and are the subtotals of the months among which they stand", () => {
    expect(under("When", "Jan 20", "Feb 20", "2019/20")).toEqual(["When A2 below 1 of 1"]);
    expect(under("When", "Jan 20", "2019/20")).toEqual(["When A2 below 1 of 1"]);
    expect(under("When", "2019/20", "Jan 20")).toEqual(["When A2 below 1 of 1"]);
    expect(under("When", "Jan 20", "2019/20", "2018/19")).toEqual(["When A2 below 1 of 12"]);
  });
});

describe("Last days of quarters are quarters", () => {
  const ENDS = ["31/03/2019", "30/06/2019", "30/09/2019", "31/12/2019"];

  test("where each follows the one before it, totals, blank rows and notes apart", () => {
    expect(under("Date", ...ENDS)).toEqual(["Date A2 below 1 of 3 by step"]);
    expect(under("Date", ...ENDS, "Total")).toEqual(["Date A2 below 1 of 3 by step"]);
    expect(runs(`Date | Count\n${counted(ENDS)}\n | 5\nchecked |`)).toEqual(["Date A2 below 1 of 3 by step"]);
  });

  test("but not where another day is among them", () => {
    expect(under("Date", ...ENDS, "30/03/2020")).toEqual(["Date A2 below 1 of 1"]);
    expect(under("Date", ...ENDS, "31/01/2020")).toEqual(["Date A2 below 1 of 1"]);
  });
});

describe("A date above the table is a fact", () => {
  const head = "Police | Board | Paper\nExtracted | 10/03/2020 | today";
  const table = "Offence | Date | Count\nTheft | 11/03/2020 | 1\nFraud | 12/03/2020 | 2";

  test("where the column's own header stands in the next eight rows, with no date before it", () => {
    expect(runs(`${head}\n${table}`)).toEqual(["Date B4 below 3 of 1"]);
    const lines = (count: number) => "a | b | c\n".repeat(count);
    expect(runs(`${head}\n${lines(7)}${table}`)).toEqual(["Date B11 below 10 of 1"]);
    const gap = (count: number) => "a | | c\n".repeat(count);
    expect(runs(`${head}\n${gap(7)}${table}`)).toEqual(["Date B11 below 10 of 1"]);
    expect(runs(`${head}\n${gap(8)}${table}`)).toEqual(["Board B2 below 1 of 1"]);
    expect(runs(`${head}\n${table.replace("Date", "Day")}`)).toEqual(["Board B2 below 1 of 1"]);
  });

  test("and none where its header names months itself", () => {
    expect(runs(`Offence | Date | Count\nTheft | 10/03/2020 | 3\n${table}`)).toEqual(["Date B2 below 1 of 1"]);
    expect(runs(`Offence | Board | Count\nTheft | 10/03/2020 | 3\nTheft | 11/03/2020 | 3\n${table}`)).toEqual(["Board B2 below 1 of 1"]);
  });
});

describe("A column of which the analyst said that it holds the months", () => {
  test("is alone looked at, whatever its header", () => {
    const grid = "Month | Ref | Count\nJan 20 | 43831 | 1\nFeb 20 | 43862 | 2";
    expect(runs(grid)).toEqual(["Month A2 below 1 of 1"]);
    expect(runs(grid, { B: "month" })).toEqual(["Ref B2 below 1 of 1"]);
  });

  test("may hold years under any header", () => {
    const grid = "When | Count\n2018 | 1\n2019 | 2";
    expect(runs(grid)).toEqual([]);
    expect(runs(grid, { A: "month" })).toEqual(["When A2 below 1 of 12"]);
    expect(runs(grid, { A: "year" })).toEqual(["When A2 below 1 of 12"]);
    expect(runs("Quarter to | Count\n2018 | 1\n2019 | 2", { A: "month" })).toEqual(["Quarter to A2 below 1 of 1"]);
  });
});
