import { monthOf } from "../../../src/domain/month";
import { claimsAgainst, staleFigures, type StrandFacts } from "../../../src/report/commentary/claims";
import { factsOf, JAN_20 } from "./facts";

const ROBBERY = factsOf("Street Robbery", 1506, 1541, { measure: "Robbery (Personal) Offences" });
const FRAUD = factsOf("Fraud", 2228, 2087);
const NTE = factsOf("Night Time Economy (NTE)", 948, 971, { end: monthOf(2020, 2), measure: "NTE Offences" });
const HATE = factsOf("Hate Crime", 2605, 2992);
const ALL = [ROBBERY, FRAUD, NTE, HATE];

const read = (text: string, own: StrandFacts | null = ROBBERY) => claimsAgainst(text, { own, all: ALL, written: monthOf(2020, 3) });
const told = (text: string, own: StrandFacts | null = ROBBERY) => read(text, own).map(({ why, words }) => [why, words]);

describe("an average beside its total", () => {
  test("is worked out from the months that are said", () => {
    expect(read("There have been 207 deployments since June 2019, an average of 40 each month.")).toEqual([
      {
        ...{ why: "average", words: "an average of 40 each month", at: 49 },
        against: "207 over the 8 months from June 2019 to January 2020 is 25.9 a month",
      },
    ]);
    expect(told("320 searches from June 2019 to January 2020, an average of 50 a month.")).toEqual([
      ["average", "an average of 50 a month"],
    ]);
    expect(told("600 checks over the last 12 months, averaging 60 per month.")).toEqual([["average", "averaging 60 per month"]]);
  });

  test.each([
    ["as it is rounded", "207 deployments since June 2019, an average of 26 each month."],
    ["up to the month in which it is written", "207 deployments since June 2019, an average of 21 each month."],
    ["of a span that is exact", "320 searches from June 2019 to January 2020, an average of 40 a month."],
    ["about", "207 deployments since June 2019, an average of about 28 each month."],
    ["a week", "1,040 visits over the last 12 months, an average of 20 a week."],
    ["of one of two numbers", "There were 80 arrests and 240 searches over 6 months, an average of 40 searches a month."],
    ["without a total", "Officers made an average of 40 stops each month."],
    ["without a span", "There were 207 deployments, an average of 40 each month."],
  ])("goes with it %s", (_, text) => expect(read(text)).toEqual([]));
});

describe("words of direction", () => {
  test.each([
    ["Robbery fell.", "direction", "Robbery fell"],
    ["Personal robbery has fallen again.", "direction", "Personal robbery has fallen again"],
    ["Robbery offences decreased by 2.3%.", "direction", "Robbery offences decreased by 2.3%"],
    ["Overall, offences have reduced over the last year.", "direction", "offences have reduced over the last year"],
    ["There was a reduction of 2.3% on the year before.", "direction", "reduction of 2.3%"],
    ["This is a fall of 35 offences.", "direction", "fall of 35"],
    ["Robbery rose by 3.2%.", "figure", "Robbery rose by 3.2%"],
    ["Offences increased by 53 (+2.3%).", "figure", "Offences increased by 53 (+2.3%)"],
    ["Hate crime fell, while robbery rose.", "direction", "Hate crime fell"],
  ])("against the table: %s", (text, why, words) => expect(told(text)).toEqual([[why, words]]));

  test.each([
    ["Robbery rose by 2.3%."],
    ["Robbery rose by 2%."],
    ["Robbery rose by nearly 2.5%."],
    ["Fraud fell by 141 (-6.3%)."],
    ["Robbery fell in Basildon."],
    ["Robbery fell in January."],
    ["Robbery fell by 12% in the last 3 months."],
    ["In Basildon robbery fell."],
    ["Robbery is down since Christmas."],
    ["Nationally, robbery fell."],
    ["The work has resulted in a reduction of 59.6% in encampments."],
    ["A decrease of 27.4% September to December 2019 from the same period in 2018."],
    ["The team aims to reduce robbery."],
    ["The focus is likely to have had a positive impact on personal robbery."],
    ["Knife-enabled robbery fell."],
    ["Demand fell."],
    ["The strand has grown up."],
  ])("that say something else, or the same: %s", (text) => expect(read(text)).toEqual([]));

  test("of a strand by its name, wherever they stand", () => {
    expect(told("Hate crime has fallen.", null)).toEqual([["direction", "Hate crime has fallen"]]);
    expect(told("Offences have fallen.", null)).toEqual([]);
    expect(read("Robbery rose.", factsOf("Robbery", 1541, 1541))).toEqual([]);
  });

  test("of a figure that is hidden say nothing", () => {
    const hidden = { ...ROBBERY, earlier: null, diff: null, pctDiff: null };
    expect(claimsAgainst("Robbery fell by 35.", { own: hidden, all: [hidden], written: JAN_20 })).toEqual([]);
  });
});

describe("a period of 12 months", () => {
  test.each([
    [
      "In the 12 months to January 2020 it rose.",
      NTE,
      "12 months to January 2020",
      "the table is for the 12 months to end of February 2020",
    ],
    ["12 months to January", NTE, "12 months to January", "the table is for the 12 months to end of February 2020"],
    ["twelve months ending Mar-20", ROBBERY, "twelve months ending Mar-20", "the table is for the 12 months to end of January 2020"],
    ["In the year to December 2019 it rose.", ROBBERY, "year to December 2019", "the table is for the 12 months to end of January 2020"],
    ["12 months to June 2019", null, "12 months to June 2019", "no section of the report is for these"],
  ])("that is not the table's: %s", (text, own, words, against) => {
    expect(read(text, own).filter(({ why }) => why !== "ownPeriod")).toEqual([expect.objectContaining({ why: "period", words, against })]);
  });

  test.each([
    ["In the 12 months to the end of January 2020 it rose.", ROBBERY],
    ["In the 12 months to January 2019 there were 1,506.", ROBBERY],
    ["The 12 months to Jan", ROBBERY],
    ["National figures for the year ending September 2019 show a rise.", ROBBERY],
    ["The last report, for the 12 months to October 2019, said so.", ROBBERY],
    ["12 months to February 2020", null],
    ["We may have 12 months to march.", ROBBERY],
  ])("that is, or is another source's: %s", (text, own) => expect(read(text, own)).toEqual([]));

  test("that the text says nothing of is told where it is this section's alone", () => {
    const silent = {
      why: "ownPeriod",
      words: "12 months to end of February 2020",
      against: "3 sections are for the 12 months to January 2020",
      at: 0,
    };
    expect(read("A new plan.", NTE)).toEqual([silent]);
    expect(read("A new plan, with figures up to February.", NTE)).toEqual([]);
    expect(read("A new plan.", ROBBERY)).toEqual([]);
  });

  test("that is this section's and no other's is told apart", () => {
    expect(read("12 months to end of February 2020:", NTE)).toEqual([
      expect.objectContaining({ why: "otherPeriod", against: "3 sections are for the 12 months to January 2020" }),
    ]);
  });
});

describe("how fast a strand rises", () => {
  const before = { strand: "Hate Crime", end: monthOf(2019, 10), earlier: 2500, later: 2800 };
  const with_ = (of: Partial<StrandFacts>) => ({ ...HATE, before, ...of });

  test("is told against the report before", () => {
    expect(read("The rate of increase continues to slow.", with_({}))).toEqual([
      {
        ...{ why: "trend", words: "The rate of increase continues to slow", at: 0 },
        against: "% Diff. is +14.9%, and was +12.0% in the report to October 2019",
      },
    ]);
    expect(told("The rise in hate crime has slowed.", with_({}))).toHaveLength(1);
    expect(told("Growth is accelerating.", with_({ before: { ...before, later: 3000 } }))).toHaveLength(1);
  });

  test("is left alone where it is so, where the workbook keeps no report before, and of other spans", () => {
    expect(read("The rate of increase continues to slow.", with_({ before: { ...before, later: 3000 } }))).toEqual([]);
    expect(read("The rate of increase continues to slow.", HATE)).toEqual([]);
    expect(read("The level of increase in the last 5 month appears to have slowed.", with_({}))).toEqual([]);
    expect(read("The rate of crime increase in Essex continues to slow.", null)).toEqual([]);
  });
});

describe("numbers of the last report", () => {
  const now = { ...factsOf("Fraud", 2228, 2097), last: { strand: "Fraud", end: JAN_20, earlier: 2228, later: 2087 } };
  const stale = (text: string, facts: StrandFacts = now) => staleFigures(text, facts).map(({ words, now: is, what }) => [words, what, is]);

  test("are told with what they are now, in the way in which they are written", () => {
    expect(stale("It fell to 2,087, by 141 (-6.3%), from 2,228.")).toEqual([
      ["2,087", "the later total", "2,097"],
      ["141", "Diff.", "131"],
      ["-6.3%", "% Diff.", "-5.9%"],
    ]);
    expect(stale("It fell to 2087, by 6.3 per cent.")).toEqual([
      ["2087", "the later total", "2097"],
      ["6.3 per cent", "% Diff.", "5.9 per cent"],
    ]);
  });

  test("are left alone where they are figures now, small, other numbers, or of a month that is said", () => {
    expect(stale("2,228 and 2,097, 2,088, £2,087, 12,087 and 7.3%")).toEqual([]);
    expect(stale("It was 10.", { ...factsOf("A", 5, 12), last: { strand: "A", end: JAN_20, earlier: 5, later: 10 } })).toEqual([]);
    const moved = { ...factsOf("Fraud", 2300, 2400, { end: monthOf(2020, 4) }), last: now.last };
    expect(stale("In the 12 months to January 2020 there were 2,087.", moved)).toEqual([]);
    expect(stale("There were 2,087.", moved)).toEqual([["2,087", "the later total", "2,400"]]);
    expect(stale("There were 2,087.", { ...now, last: null })).toEqual([]);
  });

  test("are not exchanged where two figures were the same, or the sign has turned", () => {
    const twice = { ...factsOf("A", 300, 320), last: { strand: "A", end: JAN_20, earlier: 310, later: 310 } };
    expect(stale("There were 310.", twice)).toEqual([["310", "the earlier total", null]]);
    const turned = { ...factsOf("A", 1000, 1200), last: { strand: "A", end: JAN_20, earlier: 1000, later: 850 } };
    expect(stale("Diff. is -150.", turned)).toEqual([["-150", "Diff.", null]]);
  });
});
