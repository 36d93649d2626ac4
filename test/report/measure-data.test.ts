import type { ShownMeasure } from "../../src/analysis/measures";
import { STYLES } from "../../src/report/layout/styles";
import { heightOf, linesOf } from "../../src/report/layout/text-size";
import type { ReportPlan } from "../../src/report/plan";
import { laidOut, plannedBlock, plannedRows, rowsOf } from "./printed";
import { monthly, MONTHS, progress, rate, tally, theme, themes, window } from "./shown-measures";

const plan = (...measures: readonly ShownMeasure[]) => laidOut({ Fraud: {} }, { measures });
const LINK = `=HYPERLINK("#'Checks'!B4","Checks!B4")`;
/** The lines of figures as they are planned, without the name; cells that hold nothing by their look alone. */
const figures = (...measures: readonly ShownMeasure[]) =>
  plannedBlock(plan(...measures), "Measure: figure", 9).map((row) => row.slice(1).map((cell) => cell.replace(/^ \| /, "")));
const NONE = "dataCount";
const NO_SOURCE = "dataText";
const FROM = `${LINK} | dataLink`;

describe("On the strand data", () => {
  it("a tally's average is worked out, and a hidden one has a mark in place of its cells", () => {
    expect(figures(tally(), tally({ value: null, average: null, months: null }))).toEqual([
      [
        ...["June 2019 to January 2020, of: months, result: a month | dataText", "1207 | dataCount", "8 | dataCount"],
        ...["=$AA$3/$AB$3 | dataLimit", NONE, NONE, FROM, NO_SOURCE],
      ],
      ["June 2019 to January 2020 | dataText", "[c] | dataCount", NONE, NONE, NONE, NONE, "[c] confidential | dataText", NO_SOURCE],
    ]);
  });

  it("a number's share of what it should come to is worked out, and a target has its decimals", () => {
    expect(figures(progress(), progress({ value: null, share: null, target: 0.5 }))).toEqual([
      ["Progress to the target | dataText", "3098 | dataCount", "4000 | dataCount", "=$AA$3/$AB$3 | dataShare", NONE, NONE, FROM, FROM],
      [
        ...["Progress to the target | dataText", "[c] | dataCount", "0.5 | dataLimit", NONE, NONE, NONE],
        ...["[c] confidential | dataText", FROM],
      ],
    ]);
  });

  it("the total of themes is their sum where each is known, and as typed or counted otherwise", () => {
    const row = (what: string, number: string, from = FROM) => [
      `${what} | dataText`,
      `${number} | dataCount`,
      NONE,
      NONE,
      NONE,
      NONE,
      from,
    ];
    const of = (...measures: readonly ShownMeasure[]) => figures(...measures).map((line) => line.slice(0, 7));
    const [online, phone, none] = [theme("Online", 30), theme("Phone", 10), theme("Post", 0, "–")];
    expect(of(themes([online, phone, none]))).toEqual([
      row("Online", "30"),
      row("Phone", "10"),
      row("Post", "–"),
      row("Total", "=SUM($AA$3:$AA$5)"),
    ]);
    expect(of(themes([online, phone], { isTyped: true })).at(-1)).toEqual(row("Total, as typed", "40"));
    const unknown = "[x] not known | dataText";
    expect(of(themes([online, theme("Phone", null, "[x]")])).slice(1)).toEqual([row("Phone", "[x]", unknown), row("Total", "40")]);
    expect(of(themes([theme("Phone", null, "[c]")], { total: null, totalMark: "[c]" }))).toEqual([
      row("Phone", "[c]", "[c] confidential | dataText"),
      row("Total", "[c]", "[c] confidential | dataText"),
    ]);
  });

  it("counts are sums of their months, with the change worked out, and a target with its decimals", () => {
    expect(figures(monthly({ target: 300.5 }))).toEqual([
      ["12 months ending Jan 19 | dataText", "=SUM($AK$3:$AK$14) | dataCount", NONE, NONE, NONE, NONE, NO_SOURCE, NO_SOURCE],
      ["12 months ending Jan 20 | dataText", "=SUM($AK$15:$AK$26) | dataCount", NONE, NONE, NONE, NONE, NO_SOURCE, NO_SOURCE],
      ["Change | dataText", "=$AA$4-$AA$3 | dataCount", NONE, "=($AA$4-$AA$3)/$AA$3 | dataPercent", NONE, NONE, NO_SOURCE, NO_SOURCE],
      ["Target | dataText", "300.5 | dataLimit", NONE, NONE, NONE, NONE, NO_SOURCE, NO_SOURCE],
    ]);
    expect(figures(monthly({ pctDiff: null, target: 300 })).map((line) => line.slice(1, 4))).toEqual([
      ["=SUM($AK$3:$AK$14) | dataCount", NONE, NONE],
      ["=SUM($AK$15:$AK$26) | dataCount", NONE, NONE],
      ["=$AA$4-$AA$3 | dataCount", NONE, NONE],
      ["300 | dataCount", NONE, NONE],
    ]);
  });

  it("counts are numbers where their months do not come to them, or one is not known", () => {
    const numbers = (...of: Parameters<typeof monthly>) =>
      figures(monthly(...of))
        .slice(0, 2)
        .map((line) => line[1]);
    const sums = ["=SUM($AK$3:$AK$14) | dataCount", "=SUM($AK$15:$AK$26) | dataCount"];
    expect(numbers({ later: window(301) })).toEqual([sums[0], "301 | dataCount"]);
    expect(numbers({ earlier: window(239) })).toEqual(["239 | dataCount", sums[1]]);
    const gap = MONTHS().map((each, at) => (at === 12 ? { ...each, count: null } : each));
    expect(numbers({ months: gap, later: window(275) })).toEqual([sums[0], "275 | dataCount"]);
    const later = MONTHS().slice(12);
    expect(numbers({ months: later })[0]).toBe("240 | dataCount");
    expect(numbers({ earlier: null, diff: null })[0]).toBe("[x] | dataCount");
    expect(figures(monthly({ earlier: null, diff: null }))[0]![6]).toBe("[x] not known | dataText");
  });

  it("rates have what they are of, their intervals, and a target of each month, below a measure of counts", () => {
    expect(figures(monthly(), rate({ target: 0.3 })).slice(3)).toEqual([
      [
        ...["12 months ending Jan 19 | dataText", "=SUM($AK$27:$AK$38) | dataCount", "=SUM($AL$27:$AL$38) | dataCount"],
        ...["=$AA$6/$AB$6 | dataShare", "0.15 | dataShare", "0.3 | dataShare", NO_SOURCE, NO_SOURCE],
      ],
      [
        ...["12 months ending Jan 20 | dataText", "=SUM($AK$39:$AK$50) | dataCount", "=SUM($AL$39:$AL$50) | dataCount"],
        ...["=$AA$7/$AB$7 | dataShare", "0.15 | dataShare", "0.3 | dataShare", NO_SOURCE, NO_SOURCE],
      ],
      [
        ...["Change in the rate | dataText", NONE, NONE, "=$AC$7-$AC$6 | dataPercent", "0.02 | dataPercent", "0.08 | dataPercent"],
        ...[NO_SOURCE, NO_SOURCE],
      ],
      ["Target | dataText", NONE, NONE, "0.3 | dataShare", NONE, NONE, NO_SOURCE, NO_SOURCE],
    ]);
  });

  it("months have what they were counted from, and rates their per cent, with looks of their own", () => {
    const gap = MONTHS().map((each, at) => (at === 1 ? { ...each, count: null } : each));
    const months = (of: ShownMeasure) => plannedBlock(plan(of), "Measure: month", 9);
    const EMPTY = [" | dataCount", " | dataShare", " | dataLimit", " | dataLimit"];
    expect(months(monthly({ months: gap, target: 300 })).slice(0, 2)).toEqual([
      ["Visits | dataText", "=DATE(2018,2,1) | dataMonth", "20 | dataCount", ...EMPTY, FROM, " | dataText"],
      ["Visits | dataText", "=DATE(2018,3,1) | dataMonth", " | dataCount", ...EMPTY, "[x] no figures | dataText", " | dataText"],
    ]);
    expect(months(rate({ target: 0.3 }))[23]).toEqual([
      ...["Visits | dataText", "=DATE(2020,1,1) | dataMonth", "25 | dataCount", "100 | dataCount", "0.25 | dataShare"],
      ...["=$AM$26*100 | dataLimit", "30 | dataLimit", FROM, FROM],
    ]);
  });

  it("columns of months are only there where a measure has some", () => {
    const widths = (...measures: readonly ShownMeasure[]) => plan(...measures).data.columnWidths.length;
    const heads = (...measures: readonly ShownMeasure[]) =>
      rowsOf(plan(...measures), "data")[1]!.filter((cell) => cell === "Measure: month");
    expect([widths(tally()) - widths(), widths(monthly()) - widths(), widths(tally(), monthly()) - widths()]).toEqual([10, 20, 20]);
    expect([heads(tally()), heads(tally(), monthly()), heads(monthly({ inDoubt: true }))]).toEqual([[], ["Measure: month"], []]);
  });
});

describe("On the report", () => {
  const rows = (of: ReportPlan, from: string, count: number) => {
    const all = plannedRows(of.report);
    const at = all.findIndex(([first]) => first!.startsWith(from));
    return all.slice(at, at + count).map((row) => row.slice(0, 3));
  };

  it("themes have the looks of a table, in small letters where a name is long, with room for it", () => {
    const of = plan(themes([theme("Online", 30, null, 0.75), theme("By letter, by hand or through somebody else", 10, null, 0.25)]));
    expect(rows(of, "Theme", 4)).toEqual([
      ["Theme | headLeft", "Number | headRight", "Share | headRight"],
      ["Online | strand", "='Strand data'!$AA$3 | count", "='Strand data'!$AA$3/'Strand data'!$AA$5 | share"],
      [
        "By letter, by hand or through somebody else | strandSmall",
        ...["='Strand data'!$AA$4 | count", "='Strand data'!$AA$4/'Strand data'!$AA$5 | share"],
      ],
      ["Total | strandLast", "='Strand data'!$AA$5 | countLast", "='Strand data'!$AA$5/'Strand data'!$AA$5 | shareLast"],
    ]);
    const head = plannedRows(of.report).findIndex(([first]) => first === "Theme | headLeft");
    expect(of.report.rowHeights.slice(head, head + 4)).toEqual([18, 15, heightOf(2, 9), 16.5]);
  });

  it("themes have the mark of the total in place of shares, or their own, each explained", () => {
    const of = plan(
      themes([theme("Online", 30), theme("Phone", null), theme("Post", null, "[c]")], { total: null, totalMark: "[c]", hidden: 5 }),
    );
    expect(rows(of, "Online", 6).map((row) => row.map((cell) => cell.replace(/^=.*(?= \|)/, "=")))).toEqual([
      ["Online | strand", "= | count", "[c] | share"],
      ["Phone | strand", "[x] | count", "[c] | share"],
      ["Post | strand", "[c] | count", "[c] | share"],
      ["Total | strandLast", "[c] | countLast", "[c] | shareLast"],
      [expect.stringMatching(/^\[c\] confidential.* \| small$/), " | small", " | small"],
      [expect.not.stringMatching(/^\[/), expect.anything(), expect.anything()],
    ]);
  });

  it("a line is as high as what it says needs, however long its name is, and no line higher", () => {
    const names = Array.from({ length: 14 }, (_, at) =>
      "Visits to schools, clubs and shops "
        .repeat(4)
        .slice(0, 10 + 9 * at)
        .trim(),
    );
    const none = { earlier: null, diff: null, pctDiff: null, reason: { code: "noFigures" } as never };
    const all = names.flatMap((name): readonly ShownMeasure[] => [
      ...[tally({ name }), tally({ name, months: null, average: null }), progress({ name }), progress({ name, value: null, share: null })],
      ...[monthly({ name, target: 288 }), monthly({ name }), rate({ name, target: 0.3 }), rate({ name }), monthly({ name, ...none })],
    ]);
    const of = laidOut({ Fraud: {} }, { measures: all, parts: { charts: "none", dataNotes: true, overviewOrder: "paper" } });
    const width = of.report.columnWidths.slice(0, -1).reduce((sum, each) => sum + each, 0);
    const lines = rowsOf(of, "report").flatMap(([first], row) => {
      const isLine = typeof first === "string" && (first.startsWith("Visits") || first.startsWith("95%"));
      const isSmall = isLine && first.startsWith("95%");
      const [size, more] = isSmall ? [STYLES.small.size, 1.5] : [10, 3];
      return isLine ? [{ first, needed: linesOf(first, size, width), height: of.report.rowHeights[row]! - more, size }] : [];
    });
    expect(lines.length).toBeGreaterThan(14 * 10);
    expect(lines.filter(({ needed, height, size }) => height < heightOf(needed, size))).toEqual([]);
    expect(lines.filter(({ needed, height, size }) => height > heightOf(needed + 1, size))).toEqual([]);
  });
});
