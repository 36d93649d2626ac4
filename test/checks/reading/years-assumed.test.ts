import type { FindingDetails } from "../../../src/domain/finding";
import { monthOf } from "../../../src/domain/month";
import { said as allSaid } from "../said";
import { messageOf } from "../../../src/checks/messages";
import { checkedChain, figures, only, readingSheet, sheet } from "../../reading/sheets";
import { told } from "../layouts";

const years = (name: string, labels: readonly string[], above = "", below = "") =>
  sheet(
    name,
    [
      above,
      "",
      `Offence | ${labels.join(" | ")}`,
      `Fraud | ${labels.map((_, at) => 118 + at).join(" | ")}`,
      `Theft | ${labels.map((_, at) => 500 - at).join(" | ")}`,
      "",
      below,
    ].join("\n"),
  );
const OF_TWO = ["2017/18", "2018/19"];
const read = (...given: Parameters<typeof years>) => checkedChain([years(...given)], { by: "Offence" });
const said = (...given: Parameters<typeof years>) => {
  const { severity, details, address } = only(read(...given), "yearsAssumed");
  return [severity, details.start, details.said, address];
};

describe("years of which nothing says when they start", () => {
  test.each([
    [OF_TWO],
    [["2017-18", "2018-19"]],
    [["FY 2017/18", "FY 2018/19"]],
    [["Q1 2018/19", "Q2 2018/19", "Q3 2018/19", "Q4 2018/19"]],
  ])("are said to be read from April on: %j", (labels) => {
    expect(said("Data", labels)).toEqual(["info", 4, null, null]);
  });

  test("are said with their labels, and what to do if they start in another month", () => {
    expect(messageOf(only(read("Data", OF_TWO), "yearsAssumed"))).toBe(
      "“Data”: “2017/18” and “2018/19” are read with years that run from April to March: nothing on the sheet says when years start. If they start in another month, say so on the sheet “Reading”, as “years start in July”.",
    );
  });

  test("are said once for several sheets", () => {
    const read = checkedChain([years("North", OF_TWO), years("South", OF_TWO)], { by: "Offence" });
    expect(only(read, "yearsAssumed").details.sheets).toEqual(["North", "South"]);
    expect(messageOf(only(read, "yearsAssumed"))).toContain("nothing on the sheet says when years start, and so it is on “South”. If");
  });

  test.each([["Years ending March"], ["Offences, April to March"]])("are not told where “%s” says it", (title) => {
    expect(told(read("Data", OF_TWO, title), "yearsAssumed")).toEqual([]);
  });

  test("are not told where the analyst says it, and are read so", () => {
    const data = years("Data", OF_TWO);
    const of = checkedChain([data, readingSheet([{ sheet: "Data", column: "", readAs: "years start in July" }])], { by: "Offence" });
    expect(told(of, "yearsAssumed")).toEqual([]);
    expect(Object.keys(figures(of)["Fraud"]!)).toEqual(["2018-06", "2019-06"]);
  });

  test("are not told of years that a header reads as financial ones, which it says", () => {
    const data = sheet(
      "Data",
      ["Financial year | Offence | Count", "2017 | Fraud | 118", "2018 | Fraud | 119", "2019 | Fraud | 120"].join("\n"),
    );
    expect(told(checkedChain([data], { by: "Offence" }), "yearsAssumed")).toEqual([]);
  });

  test("are not told of calendar years, nor of months", () => {
    expect(told(read("Data", ["2016", "2017", "2018"]), "yearsAssumed")).toEqual([]);
    expect(told(read("Data", ["@2018-01", "@2018-02", "@2018-03"]), "yearsAssumed")).toEqual([]);
  });
});

describe("years are asked about", () => {
  test.each([
    ["Years ending September", 10],
    ["School years", 9],
    ["Calendar years", 1],
  ])("where the title says “%s”", (title, start) => {
    expect(said("Data", OF_TWO, title)).toEqual(["error", 4, { text: title, start }, "A1"]);
  });

  test("where a note says when they run, but not where one is of other figures", () => {
    expect(said("Data", OF_TWO, "", "* Years run from July to June")).toEqual([
      "error",
      4,
      { text: "* Years run from July to June", start: 7 },
      "A6",
    ]);
    expect(said("Data", OF_TWO, "", "Source: population estimates, year ending June 2018")[0]).toBe("info");
  });

  test.each([["Financial years"], ["Year ending June"]])("where “2018” stands below “%s”", (title) => {
    expect(said("Data", ["2016", "2017", "2018"], title)[0]).toBe("error");
  });

  test.each([
    ["Jan 2020", ["2017", "2018", "2019"], ""],
    ["January 2020 data", ["2018", "2019", "2020"], ""],
    ["Data", ["2018", "2019", "2020"], "Recorded offences, January 2020"],
    ["Extract Jan 2020", ["2018/19", "2019/20"], ""],
  ])("where “%s” with %j, “%s”, says a month", (name, labels, title) => {
    expect(said(name, labels, title)).toMatchObject(["error", expect.any(Number), { month: 2020 * 12 }, title === "" ? null : "A1"]);
  });

  test.each([
    ["Data", ["2017/18", "2018/19"], "Performance report, January 2020"],
    ["Data", ["2017/18", "2018/19"], "Set up in June 2016"],
    ["Data", ["2017", "2018", "2019"], "Compared with January 2019"],
    ["2010-11", ["2017/18", "2018/19"], ""],
    ["Data", ["2017", "2018", "2019"], "January 2017 to December 2019"],
  ])("but not where “%s” with %j, “%s”, says a month of something else", (name, labels, title) => {
    expect(told(read(name, labels, title), "yearsAssumed").filter((_, at) => at > 0)).toEqual([]);
    expect(read(name, labels, title).findings.filter(({ code, severity }) => code === "yearsAssumed" && severity === "error")).toEqual([]);
  });
});

describe("comparison tables", () => {
  const compared = (title: string, labels = OF_TWO) =>
    checkedChain([sheet("Data", `${title}\nOffence | ${labels.join(" | ")} | Diff.\nFraud | 100 | 120 | 20\nTheft | 300 | 310 | 10`)]);

  test("say that their years are read from April on", () => {
    expect(only(compared("Offences"), "yearsAssumed")).toMatchObject({ severity: "info", details: { labels: OF_TWO, start: 4 } });
  });

  test.each(["April to December", "Year to date", "Q3", "Up to end of Dec", "Data to 31 December 2018"])(
    "are asked about where the title says a part of the year: %s",
    (title) => {
      const { severity, details, address } = only(compared(title), "yearsAssumed");
      expect([severity, details.said?.text, address]).toEqual(["error", title, "A1"]);
    },
  );

  test("are not where the periods say themselves that they are 12 months, nor once the analyst said when years start", () => {
    expect(told(compared("Year to date", ["12 months to Sep 2018", "12 months to Sep 2019"]), "yearsAssumed")).toEqual([]);
    const said = readingSheet([{ sheet: "Data", column: "", readAs: "years start in April" }]);
    const grid = sheet("Data", `Year to date\nOffence | ${OF_TWO.join(" | ")} | Diff.\nFraud | 100 | 120 | 20\nTheft | 300 | 310 | 10`);
    expect(told(checkedChain([grid, said]), "yearsAssumed")).toEqual([]);
  });

  test("say what the title says where that is no month", () => {
    expect(messageOf(only(compared("Year to date"), "yearsAssumed"))).toContain("but “Year to date” says a part of the year. Say whether");
  });

  test("are asked about where the title says another month, and not where they say when they end", () => {
    expect(only(compared("Years ending September"), "yearsAssumed").severity).toBe("error");
    expect(told(compared("Offences", ["Year to Sep 2018", "Year to Sep 2019"]), "yearsAssumed")).toEqual([]);
  });
});

describe("what is said of when years start", () => {
  const place = { sheet: "Data", address: "A1" };
  const details = { labels: OF_TWO, start: 4, spanning: true } as const;
  const sayings = (more: Partial<FindingDetails["yearsAssumed"]>) => allSaid("yearsAssumed", place, { ...details, said: null, ...more });

  test("is how they are read, and nothing is asked where nothing says otherwise", () => {
    expect(sayings({ labels: ["2018/19"], start: 1 })).toEqual([
      "“Data”, cell A1: “2018/19” is read with years that run from January to December: nothing on the sheet says when years start. If they start in another month, say so on the sheet “Reading”, as “years start in July”.",
    ]);
    expect(sayings({ sheets: ["Data", "More"] })[0]).toContain("when years start, and so it is on “More”. If");
  });

  test("is the month that a text says, with both as choices, on all of its sheets", () => {
    const other = { text: "Years ending September", start: 10 };
    expect(sayings({ said: other, sheets: ["Data", "More"] })).toEqual([
      "“Data”, cell A1: “2017/18” and “2018/19” are read with years that run from April to March, but “Years ending September” says that years start in October, and so it is on “More”. Choose when they start, or write the months, like “Year to Sep 2019”.",
      "They start in April: Data=years start in April, More=years start in April",
      "They start in October: Data=years start in October, More=years start in October",
      "Do not read “Data” and “More”: Data=not read, More=not read",
    ]);
    // A single year is read from January on, and cannot start elsewhere.
    expect(sayings({ said: other, spanning: false, start: 1 }).slice(1)).toEqual([
      "They start in January: Data=years start in January",
      "Do not read “Data”: Data=not read",
    ]);
  });

  test("is a month that the figures may be of alone", () => {
    const said = { text: "Jan 2020", month: monthOf(2020, 1) };
    expect(sayings({ said })).toEqual([
      "“Data”, cell A1: “2017/18” and “2018/19” are years, but “Jan 2020” says January 2020. Say whether the figures are of whole years. If they are of one month of each year, write the months, like “Jan 20” or “Apr-Dec 2019”.",
      "They are whole years that start in April: Data=years start in April",
      "Do not read “Data”: Data=not read",
    ]);
    expect(sayings({ labels: ["2018/19"], said, sheets: ["Data", "More"] })[0]).toContain(
      "“2018/19” is a year, but “Jan 2020” says January 2020, and so it is on “More”.",
    );
    expect(allSaid("yearsAssumed", { sheet: null, address: null }, { ...details, said })).toHaveLength(1);
  });
});

describe("the labels of years", () => {
  const labels = (...of: readonly string[]) => only(read("Data", of), "yearsAssumed").details.labels;

  test("are four at most, those of two years where there are any", () => {
    expect(labels("2013/14", "2014/15", "2015/16", "2016/17", "2017/18")).toEqual(["2013/14", "2014/15", "2015/16", "2016/17"]);
    const { details, sheet: name, address } = only(read("Data", OF_TWO), "yearsAssumed");
    expect([details.sheets, details.spanning, name, address]).toEqual([undefined, true, "Data", null]);
  });

  test("are asked about on each sheet by what it says, and once where several say the same", () => {
    const sheets = [
      years("North", OF_TWO, "Years ending September"),
      years("South", OF_TWO, "Years ending September"),
      years("West", OF_TWO),
    ];
    const found = checkedChain(sheets, { by: "Offence" }).findings.flatMap((each) => (each.code === "yearsAssumed" ? [each] : []));
    expect(found.map(({ severity, sheet: name, details }) => [severity, name, details.sheets])).toEqual([
      ["error", "North", ["North", "South"]],
      ["info", "West", undefined],
    ]);
  });

  test("are not asked about where each row is one offence, or no strand counts the table", () => {
    const strands = sheet("Strands", "Strand | Column | Values | Sheet\nFraud | Offence | Fraud | Used");
    const read = checkedChain([strands, years("Used", ["2017", "2018", "2019"]), years("Other", OF_TWO)]);
    expect(told(read, "yearsAssumed")).toEqual([]);
  });
});

describe("a month that a sheet’s name or title says", () => {
  const asked = (name: string, title = "", labels: readonly string[] = ["2018", "2019", "2020"]) =>
    read(name, labels, title).findings.some(({ code, severity }) => code === "yearsAssumed" && severity === "error");

  test("is that of the figures where it is all of the name, or lies in the last year", () => {
    expect([asked("Jan 2016"), asked("Jan 2016 crime data"), asked("Data", "Jan 2016")]).toEqual([true, true, false]);
    expect([
      asked("Data", "Jan 2020"),
      asked("Data", "Nov 2020"),
      asked("Data", "Dec 2020"),
      asked("Data", "Dec 2019"),
      asked("Data", "Jan 2021"),
    ]).toEqual([true, true, false, false, false]);
    expect([asked("Data", "Jan 2020 and Feb 2020"), asked("Data", "Since Feb 2020"), asked("Data", "Feb 2020, last year")]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
