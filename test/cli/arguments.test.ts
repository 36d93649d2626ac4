import path from "node:path";
import { Command } from "commander";
import { ArgumentsError, DEFAULT_WORKBOOK } from "../../cli/command";
import { reportCommand } from "../../cli/report-arguments";
import { parse as parsed } from "../../cli/run";
import { monthOf } from "../../src/domain/month";

const parse = (...args: string[]) => reportCommand.read(parsed(reportCommand.define(new Command()), args, process.stdout)!, "/work");

describe("the arguments of report", () => {
  test("stand for the example where there are none", () => {
    expect(parse()).toEqual({
      workbook: DEFAULT_WORKBOOK,
      out: path.resolve("/work/out/essex-2020-report.xlsx"),
      records: null,
      against: null,
      corrections: [],
      breaks: [],
      targets: [],
      strands: null,
      by: null,
      end: null,
      report: {},
      packs: null,
      papers: { word: null, slides: null, valuesOnly: null, wordTemplate: null },
      saveStrands: false,
      json: false,
      quiet: false,
    });
  });

  test("say what stands beside the totals, and which offences are solved", () => {
    expect(parse("--columns", "Solved", "--solved", "Outcome=Charged; Cautioned", "--contributions", "District").report).toEqual({
      columns: ["solved"],
      solved: { column: "Outcome", values: ["Charged", "Cautioned"] },
      contributions: "District",
      contributionsOf: [],
    });
    expect(parse("--columns", "none", "--solved", "Solved?").report).toEqual({ columns: [], solved: { column: "Solved?", values: [] } });
    expect(() => parse("--columns", "solved,grade")).toThrow("“grade” is none of them. Give solved, per-1000, whole, rank, or none.");
    expect(() => parse("--solved", "Outcome=")).toThrow("Give a column and its values that are solved");
  });

  test("are paths from where the user stands", () => {
    expect(parse("data/mps.csv", "--out", "report.xlsx", "--strands", "strands.csv")).toMatchObject({
      workbook: "/work/data/mps.csv",
      out: "/work/report.xlsx",
      strands: "/work/strands.csv",
    });
  });

  test("take the files that the report goes out as, each with its ending", () => {
    expect(parse("--word", "p.docx", "--word-template", "f.dotx", "--slides", "p.PPTX", "--values-only", "v.xlsx").papers).toEqual({
      ...{ word: "/work/p.docx", wordTemplate: "/work/f.dotx" },
      ...{ slides: "/work/p.PPTX", valuesOnly: "/work/v.xlsx" },
    });
    expect(() => parse("--word", "p.doc")).toThrow("Give --word a name that ends in .docx, not “p.doc”.");
    expect(() => parse("--word-template", "f.dotx")).toThrow("--word-template is for a Word document: give --word too.");
  });

  test("take breaks in recording, one after another", () => {
    const june = { strand: "Knife Crime", month: monthOf(2019, 6), note: "new flag", part: 120 };
    expect(parse("--break", "Knife Crime:2019-06:new flag:120", "--break", "All:2018-04", "data.csv")).toMatchObject({
      workbook: "/work/data.csv",
      breaks: [june, { strand: "All", month: monthOf(2018, 4), note: "", part: null }],
    });
    expect(() => parse("--break", "Knife Crime:June")).toThrow(
      "Give a break as STRAND:YEAR-MONTH:NOTE, such as “Knife Crime:2019-06:new flag”.",
    );
  });

  test("take targets, one after another, and say which way a change without a sign could go", () => {
    expect(parse("--target", "Fraud=2,000", "--target", "Knife Crime=-5%", "data.csv")).toMatchObject({
      workbook: "/work/data.csv",
      targets: [
        { strand: "Fraud", target: { kind: "number", value: 2000 } },
        { strand: "Knife Crime", target: { kind: "percent", value: -0.05 } },
      ],
    });
    expect(() => parse("--target", "Fraud=5%")).toThrow("“Fraud=-5%” is 5% fewer than in the earlier period, “Fraud=+5%” is 5% more.");
    for (const [text, why] of [
      ["Fraud", "Give a target as STRAND=NUMBER"],
      ["Fraud=0", "A target is one offence or more."],
      ["Fraud=0.05", "A target is one offence or more. A change has its sign"],
    ] as const)
      expect(() => parse("--target", text)).toThrow(why);
  });

  test("take a month as year and number", () => {
    expect(parse("--end", "2020-01")).toMatchObject({ end: monthOf(2020, 1) });
    expect(() => parse("--end", "Jan 20")).toThrow(
      new ArgumentsError("option '--end <month>' argument 'Jan 20' is invalid. Give a month as year and number, such as 2020-01."),
    );
    expect(() => parse("--end", "2020-13")).toThrow(ArgumentsError);
  });

  test("take a period and a second baseline, and refuse what is none", () => {
    expect(parse("--period", "FYTD", "--baseline", "2016").report).toEqual({
      period: { kind: "yearToDate" },
      baseline: { kind: "year", end: monthOf(2016, 12) },
    });
    const span = { period: { kind: "months", length: 4 }, end: monthOf(2019, 12) };
    expect(parse("--period", "2019-09 to 2019-12").report).toEqual(span);
    expect(parse("--period", "2019-09 to 2019-12", "--end", "2019-12").report).toEqual(span);
    expect(() => parse("--period", "2019-09 to 2019-12", "--end", "2020-01")).toThrow(
      "--period ends with 2019-12 and --end is 2020-01. Leave --end out, or give both the same month.",
    );
    expect(() => parse("--period", "18 months")).toThrow(/'18 months' is invalid\. A period has 12 months at most\. Give one such as/);
    expect(() => parse("--period", "Dec 2019 to Sep 2019")).toThrow(/ends before it begins/);
    expect(() => parse("--baseline", "long ago")).toThrow(/Give a year such as 2019/);
  });

  test("say what the report is to be, and nothing of what is not said", () => {
    const texts = ["--title", "T", "--force", "F", "--source", "S", "--classification", "C", "--as-at", "2020-03-16"];
    expect(parse(...texts, "--leave-out", "Fraud", "Cyber", "--no-charts", "--no-data-notes").report).toEqual({
      ...{ title: "T", force: "F", source: "S", classification: "C", asAt: "2020-03-16" },
      ...{ leftOut: ["Fraud", "Cyber"], charts: "none", dataNotes: false },
    });
    expect(parse("--title", "T").report).toEqual({ title: "T" });
  });

  test("choose the charts, or none in either way", () => {
    expect([["--charts", "both"], ["--charts", "none"], ["--no-charts"]].map((args) => parse(...args).report)).toEqual([
      { charts: "both" },
      { charts: "none" },
      { charts: "none" },
    ]);
    expect(() => parse("--charts", "some")).toThrow(ArgumentsError);
  });

  test.each([
    ["--word", "a.docx"],
    ["--slides", "a.pptx"],
  ])("refuse %s beside --packs, which have nothing of it", (option, value) => {
    expect(() => parse("--packs", "District", option, value)).toThrow(
      `${option} is for one report, not for packs. Leave it out, or --packs.`,
    );
  });

  test.each([[["--nonsense"]], [["a.xlsx", "b.xlsx"]], [["--by"]], [["--by", "Offence", "--strands", "s.csv"]], [["--out", "report.pdf"]]])(
    "that cannot be used are refused: %j",
    (args) => {
      expect(() => parse(...args)).toThrow(ArgumentsError);
    },
  );
});
