import { answersTo } from "../../../src/checks/answers";
import { figures, only, checkedChain, readingSheet } from "../../reading/sheets";
import { counts, long, monthsFrom, transposed, wide, type Series } from "../layouts";

const MONTHS = monthsFrom("2017-01", 36);
const vary = (level: number, salt: number) => counts(level, 36, salt).map((count, at) => count + ((at * at * 7 + salt) % 13) - 6);
const [BURGLARY, ROBBERY] = [vary(200, 1), vary(60, 4)];
/** Sums of the 12 months to each; blank before there are so many. */
const rolled = (all: readonly number[]) =>
  all.map((_, at) => (at < 11 ? "" : all.slice(at - 11, at + 1).reduce((sum, count) => sum + count, 0)));
const run = (all: readonly number[]) => all.map((_, at) => all.slice(at - (at % 12), at + 1).reduce((sum, count) => sum + count, 0));
const LAYOUTS = [wide, transposed, long];
const beside = (called: (offence: string) => string, sums: typeof rolled = rolled): Series => ({
  Burglary: BURGLARY,
  [called("Burglary")]: sums(BURGLARY),
  Robbery: ROBBERY,
  [called("Robbery")]: sums(ROBBERY),
});

describe("sums of months beside the counts of each month", () => {
  test.each([
    ["R12"],
    ["(R12)"],
    ["R12M"],
    ["rolling 12 months"],
    ["- rolling year"],
    ["(rolling 12 month total)"],
    ["last 12 months"],
    ["12m"],
    ["MAT"],
    ["(MAT)"],
  ])("are known by their names, left out and said so: “Burglary %s”", (name) => {
    for (const layOut of LAYOUTS) {
      const read = checkedChain(
        [
          layOut(
            "Data",
            beside((offence) => `${offence} ${name}`),
            MONTHS,
          ),
        ],
        { by: "Offence" },
      );
      expect(Object.keys(figures(read))).toEqual(["Burglary", "Robbery"]);
      expect(read.findings.map(({ code, severity }) => [code, severity])).toEqual([["totalsLeftOut", "info"]]);
    }
  });

  test.each([["YTD"], ["(year to date)"], ["cumulative"]])("are known where they run up through the year: “Burglary %s”", (name) => {
    for (const layOut of LAYOUTS) {
      const read = checkedChain(
        [
          layOut(
            "Data",
            beside((offence) => `${offence} ${name}`, run),
            MONTHS,
          ),
        ],
        { by: "Offence" },
      );
      expect(Object.keys(figures(read))).toEqual(["Burglary", "Robbery"]);
      expect(read.findings.map(({ severity }) => severity)).toEqual(["info"]);
    }
  });

  test("stand before the name, too", () => {
    for (const called of ["R12 Burglary", "Rolling 12 months: Burglary", "YTD Burglary"]) {
      const series: Series = { Burglary: BURGLARY, [called]: rolled(BURGLARY), Robbery: ROBBERY };
      expect(Object.keys(figures(checkedChain([wide("Data", series, MONTHS)], { by: "Offence" })))).toEqual(["Burglary", "Robbery"]);
    }
  });

  test("are known by their figures under any other name, and the choice leaves all of them out", () => {
    for (const layOut of LAYOUTS) {
      const sheets = [
        layOut(
          "Data",
          beside((offence) => `${offence} annual`),
          MONTHS,
        ),
      ];
      const found = only(checkedChain(sheets, { by: "Offence" }), "rollingSums");
      expect(found.details.of).toEqual(["Burglary annual", "Robbery annual"]);
      const [leave, ...others] = answersTo(found);
      expect([leave!.label, others]).toEqual(["Leave “Burglary annual” and “Robbery annual” out", []]);
      const after = checkedChain([...sheets, readingSheet(leave!.notes)], { by: "Offence" });
      expect(Object.keys(figures(after))).toEqual(["Burglary", "Robbery"]);
      expect(after.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });

  test("that run up have the choice too, which no sheet without other lines has", () => {
    const sheets = [
      wide(
        "Data",
        beside((offence) => `${offence} so far`, run),
        MONTHS,
      ),
    ];
    expect(answersTo(only(checkedChain(sheets, { by: "Offence" }), "runningTotals")).map(({ label }) => label)).toEqual([
      "Leave “Burglary so far” and “Robbery so far” out",
    ]);
    const alone = [wide("Data", { Burglary: run(BURGLARY), Robbery: run(ROBBERY) }, MONTHS)];
    expect(answersTo(only(checkedChain(alone, { by: "Offence" }), "runningTotals"))).toEqual([]);
  });

  test("are no words of an offence's own name", () => {
    const names = ["Abandoning a child under 12 months", "Annual leave fraud", "Theft of mat", "Rolling stock damage", "Cumulative harm"];
    const series = Object.fromEntries(names.map((name, at) => [name, vary(80, at)]));
    expect(Object.keys(figures(checkedChain([wide("Data", series, MONTHS)], { by: "Offence" })))).toEqual(names);
  });
});
