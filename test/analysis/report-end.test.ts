import { runOf } from "../../src/domain/rows";
import { reportEnd, type ReportEnd } from "../../src/analysis/report-end";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import type { StrandFigures } from "../../src/domain/strand";
import { strandOf } from "../report/essex-figures";

const [JAN, FEB] = [monthOf(2020, 1), monthOf(2020, 2)];
const ends = (end: Month, more: Partial<ReportEnd> = {}): ReportEnd => ({
  end,
  incomplete: [],
  unsure: false,
  behind: null,
  tables: null,
  ...more,
});
const own = (...ends: (Month | null)[]) => ends.map((periodEnd, index) => strandOf(`Strand ${index}`, [], { periodEnd }));

/** A strand with so many rows and such a count in each of these months to February 2020. */
function filled(strand: string, months: readonly { readonly rows: number; readonly count: number }[]): StrandFigures {
  const counts = months.map(({ rows, count }, index) => ({
    month: addMonths(FEB, index - months.length + 1),
    count,
    sources: [{ sheet: "Crimes", column: 3, rows: runOf(index * 100, index * 100 + rows - 1) }],
  }));
  return { ...strandOf(strand, []), figures: { kind: "months", months: counts } };
}
const usual = Array.from({ length: 24 }, () => ({ rows: 17, count: 200 }));

describe("the report's last month", () => {
  test("is the last that all strands without a period of their own have", () => {
    expect(reportEnd([filled("A", usual), filled("B", usual)])).toEqual(ends(FEB));
  });

  const late = (strand: string) => {
    const { definition, figures } = filled(strand, usual);
    return { definition, figures: { kind: "months", months: figures.kind === "months" ? figures.months.slice(0, -1) : [] } } as const;
  };

  test("is asked about where a strand has no figure for it, be it one of many", () => {
    const behind = { last: FEB, before: JAN, strands: ["Fraud"] };
    expect(reportEnd([filled("A", usual), late("Fraud")])).toEqual(ends(FEB, { behind: { ...behind, of: 2 } }));
    expect(reportEnd([filled("A", usual), filled("B", usual), late("Fraud")])).toEqual(ends(FEB, { behind: { ...behind, of: 3 } }));
  });

  test("is asked about where one strand ends long before, as one that was renamed does", () => {
    const ending = (months: number) => {
      const { definition, figures } = filled("Fraud", usual);
      const left = figures.kind === "months" ? figures.months.slice(0, -months) : [];
      return reportEnd([filled("A", usual), filled("B", usual), { definition, figures: { kind: "months", months: left } }]);
    };
    expect(ending(3)).toEqual(ends(FEB, { behind: { last: FEB, before: monthOf(2019, 11), strands: ["Fraud"], of: 3 } }));
  });

  test("is not a month whose records stop before its last day", () => {
    expect(reportEnd([filled("A", usual)], [FEB])).toEqual(ends(JAN, { incomplete: [FEB] }));
    expect(reportEnd([filled("A", usual)], [JAN])).toEqual(ends(FEB));
  });

  test("is asked about where so many rows of the last month are there that it could be meant", () => {
    const ending = (rows: number) => reportEnd([filled("A", [...usual.slice(1), { rows, count: 150 }])]);
    expect([ending(4).unsure, ending(5).unsure, ending(8).unsure, ending(9).unsure]).toEqual([false, true, true, false]);
  });

  test("is asked about where its figures are far lower than in any month of the year before, season or not", () => {
    const ending = (count: number, before = 200) =>
      reportEnd([filled("A", [...usual.slice(2), { rows: 17, count: before }, { rows: 17, count }]), filled("B", usual)]);
    const alone = (count: number, of = usual) => reportEnd([filled("A", [...of.slice(1), { rows: 17, count }])]);
    const asked = ends(JAN, { incomplete: [FEB], unsure: true });
    // Five standard deviations below 200 is 135; 0.7 of 2,000 is 1,400; half of 40 is 20.
    expect([alone(135), alone(136)]).toEqual([asked, ends(FEB)]);
    const of = (count: number) => usual.map(({ rows }) => ({ rows, count }));
    expect([alone(1399, of(2000)), alone(1400, of(2000))]).toEqual([asked, ends(FEB)]);
    expect([alone(19, of(40)), alone(20, of(40))]).toEqual([asked, ends(FEB)]);
    // Others have their usual figures.
    expect(ending(10)).toEqual(ends(FEB));
    expect(ending(70)).toEqual(ends(FEB));
    // It is low whichever strand is left out, or not.
    const half = { rows: 17, count: 120 };
    const three = (third: number) =>
      reportEnd([
        ...["A", "B"].map((name) => filled(name, [...usual.slice(1), half])),
        filled("C", [...usual.slice(1), { rows: 17, count: third }]),
      ]);
    expect([three(120), three(170)]).toEqual([asked, ends(FEB)]);
    // There was a month as low, or there are few offences, or less than a year.
    expect(alone(75, [...usual.slice(2), { rows: 17, count: 120 }, usual[0]!])).toEqual(ends(FEB));
    expect(
      alone(
        5,
        usual.map(({ rows }) => ({ rows, count: 30 })),
      ),
    ).toEqual(ends(FEB));
    expect(alone(70, usual.slice(12))).toEqual(ends(FEB));
  });

  test("is one of few rows where these hold as much as those of other months, and of that month a year before", () => {
    const SEASON = [45, 60, 80, 110, 150, 170, 160, 120, 90, 60, 45, 45];
    // The last month is the height of a season.
    const ending = (count: number, rows = 4) => {
      const months = Array.from({ length: 24 }, (_, at) => ({ rows: 10, count: SEASON[(at + 6) % 12]! }));
      return reportEnd([filled("A", [...months.slice(0, -1), { rows, count }])]);
    };
    expect(SEASON[(23 + 6) % 12]).toBe(170);
    // Half of it is more than the lowest month.
    expect([ending(68), ending(118)]).toEqual([1, 2].map(() => ends(JAN, { incomplete: [FEB], unsure: true })));
    expect([ending(119), ending(170)]).toEqual([ends(FEB), ends(FEB)]);
  });

  test("is not a month that is still being filled", () => {
    expect(reportEnd([filled("A", [...usual.slice(1), { rows: 1, count: 25 }])])).toEqual(ends(JAN, { incomplete: [FEB] }));
  });

  test("is not one of the zeros that a sheet prepared for the year ends with", () => {
    const prepared = [...usual.slice(2), { rows: 17, count: 0 }, { rows: 17, count: 0 }];
    expect(reportEnd([filled("A", prepared), filled("B", prepared)])).toEqual(ends(monthOf(2019, 12), { incomplete: [JAN, FEB] }));
    expect(reportEnd([filled("A", prepared), filled("B", usual)]).end).toBe(FEB); // one strand may well have had none
  });

  test("is asked about where some strands say 0 for it, and another, which has a figure for the month before, nothing", () => {
    const zeros = [...usual.slice(1), { rows: 17, count: 0 }];
    const blank = filled("C", usual.slice(1));
    const months = (blank.figures as Extract<StrandFigures["figures"], { kind: "months" }>).months.map((count) => ({
      ...count,
      month: addMonths(count.month, -1),
    }));
    const without = { ...blank, figures: { kind: "months", months } } as const;
    expect(reportEnd([filled("A", zeros), filled("B", zeros), without])).toEqual(ends(JAN, { incomplete: [FEB], unsure: true }));
  });

  test("is one of zeros where a month before held nothing either, and is asked about where offences are so few that it may well have", () => {
    const rare = (...last: readonly number[]) =>
      reportEnd([
        filled(
          "A",
          [2, 1, 3, 1, 2, 4, ...last].map((count) => ({ rows: 1, count })),
        ),
      ]);
    expect(rare(0, 2, 1, 0)).toEqual(ends(FEB));
    expect(rare(3, 2, 1, 0)).toEqual(ends(JAN, { incomplete: [FEB], unsure: true }));
    expect(rare(0, 2, 0, 0)).toEqual(ends(monthOf(2019, 12), { incomplete: [JAN, FEB], unsure: true }));
  });

  test("takes few records for few crimes, and not for a month that is being filled", () => {
    const records = [...usual.slice(1).map(() => ({ rows: 40, count: 40 })), { rows: 3, count: 3 }];
    expect(reportEnd([filled("A", records)]).end).toBe(FEB);
  });

  test("is the one that most strands have of their own, the latest of equals, where each has one", () => {
    expect(reportEnd(own(JAN, FEB, JAN)).end).toBe(JAN);
    expect(reportEnd(own(JAN, FEB)).end).toBe(FEB);
  });

  test("is one with half the usual rows, and not one with fewer", () => {
    const even = usual.map(({ count }) => ({ rows: 18, count }));
    const ending = (rows: number) => reportEnd([filled("A", [...even.slice(1), { rows, count: 150 }])]);
    expect([ending(9).end, ending(8).end]).toEqual([FEB, JAN]);
  });

  test("goes by the usual rows of all strands together", () => {
    const halfThere = [filled("A", [...usual.slice(1), { rows: 1, count: 25 }]), filled("B", usual)];
    expect(reportEnd(halfThere)).toEqual(ends(FEB));
    const hardly = [filled("A", [...usual.slice(1), { rows: 1, count: 25 }]), filled("B", [...usual.slice(1), { rows: 15, count: 200 }])];
    expect(reportEnd(hardly)).toEqual(ends(JAN, { incomplete: [FEB], unsure: true }));
  });

  test("goes by what is usual, not by a month of very many rows", () => {
    const rows = [10, 10, 10, 900, 10, 9];
    expect(
      reportEnd([
        filled(
          "A",
          rows.map((each) => ({ rows: each, count: 5 })),
        ),
      ]).end,
    ).toBe(FEB);
  });

  test("is the last there is where no month at all passes for complete", () => {
    expect(
      reportEnd([
        filled("A", [
          { rows: 1, count: 0 },
          { rows: 1, count: 0 },
        ]),
      ]),
    ).toEqual(ends(FEB));
  });

  test("leaves out strands without figures, and those with a period of their own", () => {
    const ownPeriod = strandOf("C", [[monthOf(2019, 6), 10]], { periodEnd: monthOf(2019, 6) });
    expect(reportEnd([filled("A", usual), strandOf("B", []), ownPeriod])).toEqual(ends(FEB));
    expect(reportEnd([totals(FEB, JAN), { ...totals(), definition: strandOf("D", []).definition }]).end).toBe(JAN);
  });

  const totals = (...ends: Month[]): StrandFigures => ({
    ...strandOf("Totals", []),
    figures: { kind: "totals", totals: ends.map((end) => ({ end, total: 0, sources: [] })) },
  });
  const quarters = (...ends: Month[]): StrandFigures => ({
    ...strandOf("Quarters", []),
    figures: { kind: "months", months: ends.map((month) => ({ month, length: 3, count: 0, sources: [] })) },
  });

  test("is the last total where there are totals alone, whatever they say", () => {
    expect(reportEnd([totals(JAN, FEB)])).toEqual(ends(FEB));
  });

  test("of quarters is the last that every strand has a figure to, zeros or none", () => {
    const [sep, dec, mar] = [monthOf(2019, 9), monthOf(2019, 12), monthOf(2020, 3)];
    expect(reportEnd([quarters(sep, dec, mar), quarters(sep, dec, mar)])).toEqual(ends(mar));
    expect(reportEnd([quarters(sep, dec), filled("A", usual)])).toEqual(ends(dec));
    expect(reportEnd([quarters(sep, mar), quarters(JAN)]).end).toBe(JAN);
  });

  test("of quarters is asked about where a strand has no figure for a whole one", () => {
    const [sep, dec, mar] = [monthOf(2019, 9), monthOf(2019, 12), monthOf(2020, 3)];
    const behind = { last: mar, before: dec, strands: ["Quarters"], of: 2 };
    const late = { last: mar, before: dec, strands: ["A"], of: 2 };
    expect(reportEnd([quarters(sep, dec, mar), filled("A", usual)])).toEqual(ends(mar, { behind: late }));
    expect(reportEnd([quarters(sep, dec, mar), quarters(sep, dec)])).toEqual(ends(mar, { behind }));
    expect(reportEnd([quarters(sep, dec, mar), quarters(sep, dec, mar), quarters(sep, dec)])).toEqual(
      ends(mar, { behind: { ...behind, of: 3 } }),
    );
  });

  test("is none where there are no figures", () => {
    expect(reportEnd(own(null)).end).toBeNull();
    expect(reportEnd([]).end).toBeNull();
  });
});
