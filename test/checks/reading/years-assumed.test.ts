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
    const data = sheet("Data", ["Financial year | Offence | Count", "2017 | Fraud | 118", "2018 | Fraud | 119", "2019 | Fraud | 120"].join("\n"));
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

  test("are asked about where the title says another month, and not where they say when they end", () => {
    expect(only(compared("Years ending September"), "yearsAssumed").severity).toBe("error");
    expect(told(compared("Offences", ["Year to Sep 2018", "Year to Sep 2019"]), "yearsAssumed")).toEqual([]);
  });
});
