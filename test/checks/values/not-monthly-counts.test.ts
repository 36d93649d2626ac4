import { answersTo } from "../../../src/checks/answers";
import { messageOf } from "../../../src/checks/messages";
import { checkedChain, figures, only, sheet } from "../../reading/sheets";
import { counts, monthsFrom, told, toldOf, wide } from "../layouts";

const MONTHS = monthsFrom("2018-01", 24);
const SERIES = { Burglary: counts(140, 24), Robbery: counts(60, 24, 3) };

/** Running totals since each January. */
function runUp(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return counts.map((count, at) => (sum = at % 12 === 0 ? count : sum + count));
}

/** A wide table below a title. */
function titled(title: string, series: Readonly<Record<string, readonly number[]>> = SERIES, name = "Data") {
  const rows = Object.entries(series).map(([offence, own]) => [offence, ...own].join(" | "));
  return sheet(name, [title, "", ["Offence", ...MONTHS].join(" | "), ...rows].join("\n"));
}

describe("figures that are said to be no counts of a month are told", () => {
  test.each([
    "Forecast of offences",
    "Offences per 1,000",
    "Average offences",
    "Index (2010 = 100)",
    "Number of incidents (thousands)",
    "Recorded crime, figures in 000s",
    "Hours lost",
    "Number of officers by offence",
  ])("by the title “%s”", (title) => {
    expect(toldOf([titled(title)], "notMonthlyCounts")).toEqual(["Data"]);
  });

  test("by a text above all of the months", () => {
    const rows = Object.entries(SERIES).map(([offence, own]) => [offence, ...own].join(" | "));
    const above = sheet("Data", [" | R3", ["Offence", ...MONTHS].join(" | "), ...rows].join("\n"));
    expect(toldOf([above], "notMonthlyCounts")).toEqual(["Data B1"]);
  });

  test("but not years that end in a month, which are read as 12 months each", () => {
    const rows = ["2018 | September | Burglary | 900", "2019 | September | Burglary | 870"];
    const read = checkedChain([sheet("Data", ["Year | Year ending | Offence | Count", ...rows].join("\n"))], { by: "Offence" });
    expect(told(read, "notMonthlyCounts")).toEqual([]);
    expect(figures(read)).toEqual({ Burglary: { "2018-09": 900, "2019-09": 870 } });
  });

  test("by the sheet's name", () => {
    expect(toldOf([wide("Rates", SERIES)], "notMonthlyCounts")).toEqual(["Rates"]);
  });

  test("by the header of the counts, with its cell", () => {
    const rows = MONTHS.map((month, at) => `${month} | Burglary | ${runUp(SERIES.Burglary)[at]!}`);
    const read = checkedChain([sheet("Data", ["Month | Offence | YTD", ...rows].join("\n"))], { by: "Offence" });
    expect(told(read, "notMonthlyCounts")).toEqual(["Data C1"]);
    expect(only(read, "notMonthlyCounts").details).toEqual({ kind: "cumulative", text: "YTD", strands: ["Burglary"], others: false });
  });

  test.each([
    ["Period ending", 14, ["Data A1"]],
    ["Month to", 4, ["Data A1"]],
    ["Month ending", 25, ["Data A1"]],
    ["Month ending", 3, []],
    ["Month ending", 28, []],
    ["Date", 14, []],
  ])("by the header “%s” over the %ith of each month", (header, day, found) => {
    const rows = MONTHS.map((month, at) => `${month.slice(1)}-${String(day).padStart(2, "0")} | Burglary | ${SERIES.Burglary[at]!}`);
    expect(
      told(checkedChain([sheet("Data", [`${header} | Offence | Count`, ...rows].join("\n"))], { by: "Offence" }), "notMonthlyCounts"),
    ).toEqual(found);
  });

  const WITH_UNITS = (of: (offence: string) => string, header = "Unit") => {
    const rows = Object.entries(SERIES).map(([offence, own]) => [offence, of(offence), ...own].join(" | "));
    return checkedChain([sheet("Data", [["Offence", header, ...MONTHS].join(" | "), ...rows].join("\n"))], { by: "Offence" });
  };

  test.each([
    ["Unit", "Rate per 100,000"],
    ["Einheit", "je 100.000 Einwohner"],
    ["Statistic", "Forecast"],
    ["Basis 2", "Average per month"],
    ["Unit", "Hours"],
  ])("by a column “%s” whose every row says “%s”", (header, unit) => {
    const { details } = only(
      WITH_UNITS(() => unit, header),
      "notMonthlyCounts",
    );
    expect(details).toMatchObject({ text: unit, strands: ["Burglary", "Robbery"] });
    expect(details).not.toHaveProperty("rows");
  });

  test("by the unit of some rows, with the choice to leave these out", () => {
    const read = WITH_UNITS((offence) => (offence === "Robbery" ? "per 1,000 people" : "Number"));
    expect(only(read, "notMonthlyCounts").details).toMatchObject({ rows: { column: "Unit", texts: ["per 1,000 people"] } });
  });

  test("by each unit of the rows where all have one, and what is said of one settles no other", () => {
    const units = (...said: readonly string[]) => {
      const reading = sheet("Reading", ["Sheet | Column | Read as", ...said.map((text) => `Data | | counts: ${text}`)].join("\n"));
      const data = ["Offence", "Unit", ...MONTHS].join(" | ");
      const rows = Object.entries(SERIES).map(([offence, own], at) => [offence, ["Rate per 1,000", "Thousands"][at]!, ...own].join(" | "));
      return checkedChain([sheet("Data", [data, ...rows].join("\n")), reading], { by: "Offence" });
    };
    const asked = only(units(), "notMonthlyCounts");
    expect(messageOf(asked)).toMatch(
      /“Rate per 1,000” and “Thousands” say that these are rates or percentages and hundreds, thousands or millions of offences, not monthly counts/,
    );
    expect(
      answersTo(asked)
        .at(-1)!
        .notes.map(({ readAs }) => readAs),
    ).toEqual(["counts: Rate per 1,000", "counts: Thousands"]);
    expect(only(units("Rate per 1,000"), "notMonthlyCounts").details).toMatchObject({ kind: "thousands", text: "Thousands" });
    expect(told(units("Rate per 100,000", "Thousands"), "notMonthlyCounts")).toEqual(["Data"]);
    expect(told(units("Rate per 1,000", "Thousands"), "notMonthlyCounts")).toEqual([]);
  });

  test("by a title and the sheet's name in one question, whose answer settles both", () => {
    const asked = (...said: readonly string[]) => {
      const reading = sheet("Reading", ["Sheet | Column | Read as", ...said.map((text) => `Victims | | ${text}`)].join("\n"));
      return checkedChain([titled("Number of victims by offence", SERIES, "Victims"), reading], { by: "Offence" });
    };
    const found = only(asked(), "notMonthlyCounts");
    expect(messageOf(found)).toMatch(
      /^“Victims”: “Number of victims by offence” and “Victims” say that these are victims, not recorded offences/,
    );
    const notes = answersTo(found)
      .at(-1)!
      .notes.map(({ readAs }) => readAs);
    expect(notes).toEqual(["counts: Number of victims by offence", "counts: Victims"]);
    expect(told(asked(...notes), "notMonthlyCounts")).toEqual([]);
    expect(told(asked(notes[0]!), "notMonthlyCounts")).toEqual(["Victims"]);
  });

  test("by a unit over one column, which is of all columns, where nothing else stands over them", () => {
    const over = (...cells: readonly string[]) => {
      const rows = Object.entries(SERIES).map(([offence, own]) => [offence, ...own].join(" | "));
      const above = ["", ...MONTHS.map((_, at) => cells[at - MONTHS.length + cells.length] ?? "")].join(" | ");
      return only(
        checkedChain([sheet("Data", ["Crime", above, ["Offence", ...MONTHS].join(" | "), ...rows].join("\n"))], { by: "Offence" }),
        "notMonthlyCounts",
      );
    };
    expect(answersTo(over("(000s)")).map(({ label }) => label)).toEqual(["They are monthly counts: count them"]);
    expect(answersTo(over("Forecast")).map(({ label }) => label)).toEqual(["Do not read column Y", "They are monthly counts: count them"]);
    expect(answersTo(over("Recorded", "(000s)"))[0]!.label).toBe("Do not read column Y");
  });

  test.each([
    "Figures are per 1,000 population.",
    "Note: all figures shown are monthly averages",
    "* Numbers are in thousands",
    "Rates per 100,000 residents",
    "Angaben je 100.000 Einwohner",
    "Note: Offences per day",
    "Einheit: Aufklärungsquote in %",
  ])("by a note below: %s", (note) => {
    const wideText = [["Offence", ...MONTHS].join(" | "), ...Object.entries(SERIES).map(([offence, own]) => [offence, ...own].join(" | "))];
    const read = checkedChain([sheet("Data", [...wideText, "", note].join("\n"))], { by: "Offence" });
    expect(told(read, "notMonthlyCounts")).toEqual(["Data A5"]);
  });

  test("with the choice to leave the sheet out where another one is counted", () => {
    const other = wide("Counts", { Fraud: counts(80, 24, 5) });
    expect(only(checkedChain([titled("Forecast"), other], { by: "Offence" }), "notMonthlyCounts").details.others).toBe(true);
  });
});

test("sums of 3 months are told by their title, unless they are as rough as months", () => {
  const three = SERIES.Burglary.map((_, at) => SERIES.Burglary.slice(Math.max(0, at - 2), at + 1).reduce((sum, count) => sum + count, 0));
  expect(toldOf([titled("Three months ending", { Burglary: three })], "notMonthlyCounts")).toEqual(["Data"]);
  expect(toldOf([titled("3 months to December 2019")], "notMonthlyCounts")).toEqual([]);
});

test("shares that come to 100 in every month are told, and sums of 100 in some months are not", () => {
  const shares = (off: number) => {
    const all = MONTHS.map((_, at) => [20 + (at % 7), 30 - (at % 5)]);
    const rest = all.map(([one, two], at) => (at === 5 ? 100 - off : 100 + (at % 2)) - one! - two!);
    return { Burglary: all.map(([one]) => one!), Robbery: all.map(([, two]) => two!), Theft: rest };
  };
  const read = checkedChain([wide("Data", shares(0))]);
  expect(only(read, "notMonthlyCounts").details).toMatchObject({ kind: "rate", text: null, strands: ["Burglary", "Robbery", "Theft"] });
  expect(messageOf(only(read, "notMonthlyCounts"))).toMatch(
    /^“Data”: the figures of each month come to 100, so they look like percentages,/,
  );
  expect(toldOf([wide("Data", shares(9))], "notMonthlyCounts")).toEqual([]);
});

describe("nothing is told", () => {
  test.each([
    "Burglary in target areas",
    "Crime rate monitoring: recorded offences",
    "Target hardening: burglary",
    "Average speed cameras",
  ])("of a title whose word says where or what for: %s", (title) => {
    expect(toldOf([titled(title)], "notMonthlyCounts")).toEqual([]);
  });

  test("of a title that the analyst has said is of counts, in a later month too, but of any other", () => {
    const reading = sheet("Reading", "Sheet | Column | Read as\nData | | counts: Victims by month, Jan 2020");
    expect(toldOf([titled("Victims by month, Feb 2020"), reading], "notMonthlyCounts")).toEqual([]);
    expect(toldOf([titled("Arrests by month, Feb 2020"), reading], "notMonthlyCounts")).toEqual(["Data"]);
  });

  test("of a title about weeks, which may head figures of months", () => {
    expect(toldOf([titled("Weekly update")], "notMonthlyCounts")).toEqual([]);
  });

  test("of a sheet called “Days”, which may have a row a day, nor of strands that are of calls", () => {
    expect(toldOf([wide("Days", SERIES)], "notMonthlyCounts")).toEqual([]);
    expect(toldOf([titled("Calls", { "999 calls": SERIES.Burglary, "101 calls": SERIES.Robbery })], "notMonthlyCounts")).toEqual([]);
  });

  test.each([
    "Rates are on another sheet",
    "Figures exclude averages",
    "Figures are provisional; rates follow",
    "Target: fewer than 60 a month",
    "Data are as at 12 January 2020",
    "Counts are of offences, not rates",
    "Note: rates are in table 2",
    "per 1,000 people\nBurglary | 4",
  ])("of a note below that says something else: %s", (note) => {
    const rows = Object.entries(SERIES).map(([offence, own]) => [offence, ...own].join(" | "));
    expect(toldOf([sheet("Data", [["Offence", ...MONTHS].join(" | "), ...rows, "", note].join("\n"))], "notMonthlyCounts")).toEqual([]);
  });

  test("of a column whose words only sound so", () => {
    const data = sheet(
      "Data",
      ["Offence", "Premises", ...MONTHS].join(" | ") +
        `\nBurglary | Target | ${SERIES.Burglary.join(" | ")}\nRobbery | Bank | ${SERIES.Robbery.join(" | ")}`,
    );
    expect(toldOf([data], "notMonthlyCounts")).toEqual([]);
  });

  test("of a strand that is called so itself", () => {
    expect(toldOf([wide("Target", { "Targets missed": SERIES.Burglary })], "notMonthlyCounts")).toEqual([]);
  });

  test("of a title of 12 months over figures as rough as months", () => {
    expect(toldOf([titled("12 months to December 2019")], "notMonthlyCounts")).toEqual([]);
  });

  test("of a title of running totals over figures that go up and down", () => {
    expect(toldOf([titled("Year to date")], "notMonthlyCounts")).toEqual([]);
  });
});

test("a title of 12 months over figures that hardly move is told", () => {
  const rolled = {
    Burglary: Array.from({ length: 24 }, (_, at) => 1680 + at * 2 + (at % 2)),
    Robbery: Array.from({ length: 24 }, (_, at) => 720 + at),
  };
  expect(toldOf([titled("12 months to December 2019", rolled)], "notMonthlyCounts")).toEqual(["Data"]);
});

test("a title of running totals over figures that run up is told", () => {
  expect(toldOf([titled("Year to date", { Burglary: runUp(SERIES.Burglary) })], "notMonthlyCounts")).toEqual(["Data"]);
});
