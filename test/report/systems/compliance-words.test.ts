import { comparedLines, complianceNotes, complianceWords, type ComparedSystems } from "../../../src/report/systems/compliance-words";
import { faultWords, kindWords } from "../../../src/report/systems/kind-words";
import { KINDS, type Comparison, type Compliance, type Kind } from "../../../src/systems";
import { MARCH, twoSystems } from "./hand-made";

const SYSTEMS = ["Athena", "Niche"] as const;
const RATE = { agree: 1200, of: 1500, rate: 0.8, interval: { low: 0.78, high: 0.82 } };
const comparison = (more: Partial<Comparison> = {}) =>
  ({
    ...{ systems: SYSTEMS, undated: 0, certainties: { sameReference: 1, writtenDifferently: 1234, datePlaceType: 2 } },
    ...{ coverage: { months: [], leftOut: [] }, differences: [], counts: Object.fromEntries(KINDS.map((kind) => [kind, 0])) },
    ...more,
  }) as unknown as Comparison;
const compliance = (
  change: { readonly points: number; readonly interval: { readonly low: number; readonly high: number } } | null,
  of = 1500,
) =>
  ({
    ...{ later: { from: MARCH, to: MARCH }, earlier: change && { from: MARCH - 1, to: MARCH - 1 } },
    whole: { later: { ...RATE, of }, earlier: change && { ...RATE, rate: 0.75 }, change },
  }) as unknown as Compliance;

describe("How far two systems agree is said", () => {
  test("with the numbers, the rate and its interval", () => {
    expect(complianceWords(comparison(), compliance(null))).toEqual([
      "1,200 of 1,500 records of Mar 19 that should agree in Athena and Niche do: 80.0% (95% interval 78.0% to 82.0%).",
    ]);
    expect(complianceWords(comparison(), compliance(null, 0))).toEqual(["No record of Mar 19 is in either system."]);
  });

  test("beside the former period, whose change stands out where its interval has no 0", () => {
    const change = (points: number, low: number, high: number) =>
      complianceWords(comparison(), compliance({ points, interval: { low, high } }))[0]!.split(" In ")[1];
    expect(change(0.05, 0.01, 0.09)).toBe("Feb 19 the rate was 75.0%; the change of +5.0 points is more than chance would explain.");
    expect(change(-0.05, -0.09, -0.01)).toBe("Feb 19 the rate was 75.0%; the change of -5.0 points is more than chance would explain.");
    expect(change(0.05, 0, 0.09)).toContain("may be chance alone");
    expect(change(-0.05, -0.09, 0)).toContain("may be chance alone");
  });
});

describe("Notes on how it was counted", () => {
  const notes = (more: Partial<Comparison> = {}, change: Parameters<typeof compliance>[0] = null) =>
    complianceNotes(comparison(more), compliance(change));
  const leftOut = (system: string, month: number, records: number, inPart = false) => ({ system, month, records, inPart }) as never;

  test("say how records were matched, whose month counts and what intervals are", () => {
    expect(notes().slice(1, 3)).toEqual([
      "Records in both: 1 record matched by the same reference, 1,234 by a reference written differently (case, spaces, slashes, zeros, where the year stands), 2 by date, place and type. The last are less certain, and do not count as agreeing.",
      "A record’s month and unit are those of Athena, where it has them.",
    ]);
    expect(notes()).toHaveLength(6);
    expect(notes()[0]).toMatch(/^A record should agree if it is in Athena, in Niche or in both, in a month that both extracts cover\./);
    expect(notes()[3]).toMatch(/^Intervals are Wilson’s\./);
    expect(notes()[5]).toMatch(/^Nothing here changes either system/);
  });

  test("say that there is no former period, only where there is none", () => {
    const few = "There are too few months in both for a former period.";
    expect([notes().includes(few), notes({}, { points: 0, interval: { low: 0, high: 0 } }).includes(few)]).toEqual([true, false]);
  });

  test("say how many records have no date", () => {
    const undated = (count: number) => notes({ undated: count }).find((line) => line.includes("without a date"));
    expect([undated(0), undated(1), undated(2)]).toEqual([
      undefined,
      "1 record without a date is in no month. “To put right” lists it.",
      "2 records without a date are in no month. “To put right” lists them.",
    ]);
  });

  test("say the months of one extract alone, by system", () => {
    const months = [leftOut("Athena", MARCH, 3), leftOut("Niche", MARCH + 2, 1), leftOut("Athena", MARCH + 1, 4, true)];
    expect(notes({ coverage: { months: [], leftOut: months } }).slice(3, 5)).toEqual([
      "Left out, since the extract of Athena alone covers them: Mar 19 and Apr 19 (the other extract has a part of it), with 7 records.",
      "Left out, since the extract of Niche alone covers it: May 19, with 1 record.",
    ]);
  });
});

describe("What a comparison came to", () => {
  const lines = (more: Partial<ComparedSystems> = {}) =>
    comparedLines({
      ...{ comparison: comparison(), compliance: compliance(null), remarks: [], sheets: ["Compliance"], settled: 0, suggested: false },
      ...more,
    }).slice(1);

  test("is the records to put right by kind, or that there are none", () => {
    expect(lines()).toEqual(["Nothing is to be put right.", "The sheets “Compliance” were written."]);
    const { comparison: found } = twoSystems();
    expect(lines({ comparison: found, sheets: ["Compliance", "To put right"] })).toEqual([
      "3 records to put right: 1 only in Athena, 1 only in Niche and 1 with flags that disagree.",
      "The sheets “Compliance” and “To put right” were written.",
    ]);
  });

  test("is what was left out, remarked, kept and worked out", () => {
    const coverage = { months: [], leftOut: [{ system: "Athena", month: MARCH, records: 3, inPart: false }] };
    expect(lines({ comparison: comparison({ coverage }), remarks: ["A remark."], settled: 1, suggested: true })).toEqual([
      "Nothing is to be put right.",
      "Left out, since the extract of Athena alone covers it: Mar 19, with 3 records.",
      "A remark.",
      "1 row of “To put right” stays for what you wrote there, though the record agrees now.",
      "Which worksheet is which system was worked out from their headers. Look at the sheet “Systems”, and correct it where it is wrong.",
      "The sheets “Compliance” were written.",
    ]);
    expect(lines({ settled: 2 })[1]).toBe("2 rows of “To put right” stay for what you wrote there, though the record agrees now.");
  });

  test("is of each kind in words, flags by their names", () => {
    const words = kindWords(SYSTEMS);
    const fault = (kinds: readonly Kind[], flags: readonly number[] = []) =>
      faultWords({ kinds, flags } as never, words, ["Hate", "Knife"]);
    expect([fault(["onlySecond"]), fault(["flag", "date"], [0, 1]), fault(["flag"], [1])]).toEqual([
      "only in Niche",
      "Hate and Knife: flags disagree; on another day of the same month",
      "Knife: flags disagree",
    ]);
  });
});
