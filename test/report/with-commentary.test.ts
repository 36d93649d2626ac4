import { layOut } from "../../src/report/layout";
import { withCommentary } from "../../src/report/layout/with-commentary";
import { essexFigures, reportOf } from "./essex-figures";

const SHEETS = { report: "Report", data: "Strand data" };
const laidOut = (commentary: ReadonlyMap<string, string>, strands = essexFigures().slice(0, 6)) =>
  layOut(reportOf(strands), { sheets: SHEETS, commentary });
const LONG = "Officers were sent to the town centres at weekends. ".repeat(40);

describe("a plan for commentary written since", () => {
  test("is the one that would have been laid out with it: boxes, page breaks and all", () => {
    const now = new Map([
      ["Knife_Crime", LONG],
      ["Fraud", LONG],
      ["Hate_Crime", ""],
    ]);
    expect(withCommentary(laidOut(new Map([["Knife_Crime", "Short."]])), now)).toEqual(laidOut(now));
    expect(laidOut(now).report.page.breaks).not.toEqual(laidOut(new Map()).report.page.breaks);
  });

  test("is so too where a box needs more rows than it had, or fewer: all below it moves, formulas and names with it", () => {
    const words = (count: number) =>
      new Map([
        ["Knife_Crime", LONG.repeat(count)],
        ["Fraud", LONG.repeat(count + 1)],
        ["Hate_Crime", "Short."],
      ]);
    const plans = [new Map<string, string>(), words(1), words(2), words(14), words(5)].map((now) => [now, laidOut(now)] as const);
    for (const [, from] of plans) for (const [now, to] of plans) expect(withCommentary(from, now)).toEqual(to);
    expect(Math.max(...plans.flatMap(([, { report }]) => report.rowHeights))).toBeLessThanOrEqual(409);
  });

  test("has a place for commentary of strands that it does not report, below what is kept there", () => {
    const [one, two] = [
      new Map([["Rural_Crime", "Kept."]]),
      new Map([
        ["Rural_Crime", "Kept."],
        ["Cyber_Fraud", "New."],
        ["Blank", " "],
      ]),
    ];
    expect(withCommentary(laidOut(new Map()), two)).toEqual(laidOut(two));
    expect(withCommentary(laidOut(one), two)).toEqual(laidOut(two));
  });

  test("adds rows for it where the data has too few", () => {
    const many = new Map(Array.from({ length: 160 }, (_, index) => [`Strand_${index}`, "Kept."]));
    const plan = withCommentary(laidOut(new Map()), many);
    expect(plan).toEqual(laidOut(many));
    expect(plan.names.find(({ name }) => name === "SR_Strand_data")?.refersTo).toBe("='Strand data'!$A$1:$W$162");
  });
});
