import { localAddress } from "../../../src/domain/address";
import { isoMonth } from "../../../src/domain/month";
import { targetsGiven, targetsWithoutHeaders } from "../../../src/reading/sheets/targets-table";
import { shownTarget, targetOfCell } from "../../../src/reading/texts/target-cells";
import { chain, cut, figures, lines, only, sheet } from "../sheets";

const DATA = sheet("Data", "Offence | Jan 19 | Feb 19 | Mar 19\nFraud | 1 | 2 | 3\nTheft | 4 | 5 | 6");
const targets = (...rows: string[]) => sheet("Targets", rows.join("\n"));
const read = (...sheets: Parameters<typeof chain>[0]) =>
  chain(sheets).strands.map(({ definition: { target } }) => {
    if (!target) return null;
    return target.kind === "monthly" ? target.months.map(({ month, value }) => [isoMonth(month), value]) : [target.kind, target.value];
  });
const told = (...rows: string[]) => lines(chain([DATA, targets(...rows)]));
const MONTHS = [
  ["2019-01", 5],
  ["2019-02", 6],
];

describe("the sheet Targets", () => {
  test.each([
    ["months as headers", ["Targets for 2019", "Strand | Jan 19 | @2019-02", "fraud | 5 | 6", "Theft | |"]],
    ["months down", ["Month | Fraud", "Feb 19 | 6", "@2019-01 | 5"]],
    ["a row a target", ["Target | Strand | Month", "5 | Fraud | Jan 19", "'6 | FRAUD | Feb 19"]],
  ])("gives strands a target for each month, with %s", (_, rows) => {
    expect(read(DATA, targets(...rows))).toEqual([MONTHS, null]);
    expect(told(...rows)).toEqual([]);
  });

  test("gives strands one for the whole period", () => {
    expect(read(DATA, targets("Strand | Month | Target", "Fraud | | 2,000", "Theft | | '-5%"))).toEqual([
      ["number", 2000],
      ["percent", -0.05],
    ]);
    expect(read(DATA, targets("Strand | Target", "Fraud | -5%"))).toEqual([["percent", -0.05], null]);
  });

  test("is no sheet of figures, and changes none", () => {
    expect(figures(chain([DATA, targets("Month | Fraud", "Jan 19 | 5")]))).toEqual(figures(chain([DATA])));
  });

  test("says in which cell something is wrong, and leaves that strand’s target out alone", () => {
    const say = (...rows: string[]) => told("Strand | Month | Target", ...rows);
    for (const [target, why] of [
      ["0", "notPositive"],
      ["-3", "notPositive"],
      ["some", "text"],
      ["'5%", "unsigned"],
      ["0.05", "underOne"],
    ] as const) {
      const found = chain([DATA, targets("Strand | Month | Target", `Fraud | | ${target}`, "Theft | | 9")]);
      expect(lines(found)).toEqual(["warning badTarget Targets C2"]);
      expect(only(found, "badTarget").details.why).toBe(why);
      expect(found.strands.map(({ definition }) => definition.target !== undefined)).toEqual([false, true]);
    }
    expect(say("Fraud | Jan 19 | '-5%")).toEqual(["warning badTarget Targets C2"]);
    expect(say("Fraud | spring | 5")).toEqual(["warning badTargetMonth Targets B2"]);
    expect(say("Frauds | | 5", "Frauds | Jan 19 | 5", " | | 5")).toEqual([
      "warning targetStrandUnknown Targets A2",
      "warning targetStrandUnknown Targets A4",
    ]);
    expect(say("Fraud | Jan 19 | 5", "fraud | @2019-01 | 6")).toEqual(["warning targetTwice Targets C3"]);
    expect(say("Fraud | | 5", "Fraud | Jan 19 | 6")).toEqual(["warning targetTwice Targets C3"]);
  });

  test("says that it lacks its headers, unless it holds figures", () => {
    expect(told("Aims | for 2019", "Fraud | fewer")).toEqual(["warning targetsColumnsMissing Targets"]);
    const figuresOnIt = { ...DATA, sheet: "Targets" };
    expect(lines(chain([figuresOnIt]))).not.toContain("warning targetsColumnsMissing Targets");
  });
});

describe("what the sheet Targets holds", () => {
  const cells = (...rows: readonly string[]) =>
    targetsGiven([DATA, targets(...rows)]).cells.map(({ strand, month, target, at, strandAt, monthAt }) => [
      ...[
        strand,
        typeof month === "number" ? isoMonth(month) : month,
        target === null || typeof target === "string" ? target : target.value,
      ],
      [at, strandAt, monthAt].map(localAddress).join(" "),
    ]);

  test("is a row a target, with the cells that say what it is of", () => {
    expect(cells("Aims", "Strand | Month | Target", "Fraud | Feb 19 | 5", "Theft | | 9", "Arson | spring | 7", "Rape | May 19 |")).toEqual([
      ["Fraud", "2019-02", 5, "C3 A3 B3"],
      ["Theft", null, 9, "C4 A4 B4"],
      ["Arson", "spring", 7, "C5 A5 B5"],
    ]);
    expect(cells("Target | Strand", "5 | Fraud")).toEqual([["Fraud", null, 5, "A2 B2 A2"]]);
  });

  test("is months across with a column for the whole, or months down with strands across", () => {
    expect(cells("Strand | Target | Jan 19 | Feb 19", "Fraud | 100 | 5 | 6", "Theft | | | 7")).toEqual([
      ["Fraud", null, 100, "B2 A2 B2"],
      ["Fraud", "2019-01", 5, "C2 A2 C1"],
      ["Fraud", "2019-02", 6, "D2 A2 D1"],
      ["Theft", "2019-02", 7, "D3 A3 D1"],
    ]);
    expect(cells("Month | Fraud | | Theft", "Jan 19 | 5 | 9 | 6", " | 7 | | ")).toEqual([
      ["Fraud", "2019-01", 5, "B2 B1 A2"],
      ["Theft", "2019-01", 6, "D2 D1 A2"],
      // Every row has a month there: a blank one is none.
      ["Fraud", "", 7, "B3 B1 A3"],
    ]);
  });

  test("has its layout by its headers, and none where they are not there", () => {
    const layout = (headers: string) => targetsGiven([targets(headers, "a | b | c")]).layout;
    expect(
      ["Strand | Target", "Strand | Jan 19", "Month | Fraud", "Strand | Month", "Month", "Target | Fraud", "Fraud | Jan 19"].map(layout),
    ).toEqual(["rows", "months", "strands", null, null, null, null]);
    expect(targetsGiven([DATA])).toEqual({ sheet: null, layout: null, cells: [], findings: [] });
    expect(targetsGiven([sheet("Targets", "a | b")]).sheet).toBeNull();
  });

  test("is told where not all of it was read, and not missed where the sheet is empty", () => {
    const part = cut(targets("Strand | Target", "Fraud | 5", "Theft | 6"), 2);
    expect(targetsGiven([part])).toMatchObject({
      cells: [{ strand: "Fraud" }],
      findings: [{ code: "sheetLongerThanRead", severity: "error" }],
    });
    const missed = [targets("a"), { ...targets("a"), used: null }, { ...targets("a"), values: [] }, sheet("Data", "a")].map(
      targetsWithoutHeaders,
    );
    expect(missed.map(({ length }) => length)).toEqual([1, 0, 0, 0]);
  });
});

test("a percentage that Excel keeps without its sign says which way only where the format shows it", () => {
  expect(targetOfCell(0.05, "0%")).toBe("unsigned");
  expect(targetOfCell(0.05, "+0%;-0%")).toEqual({ kind: "percent", value: 0.05 });
  expect(targetOfCell(-0.05, "0%")).toEqual({ kind: "percent", value: -0.05 });
  expect([shownTarget(0.05, "0%"), shownTarget(-0.05, "0.0%"), shownTarget(2000, "#,##0")]).toEqual(["5%", "-5%", "2000"]);
});

describe("the column Target of “Strands”", () => {
  const strands = (...rows: string[]) => sheet("Strands", ["Strand | Column | Values | Target", ...rows].join("\n"));

  test("gives a strand its target, in any of its rows", () => {
    expect(read(DATA, strands("Fraud | Offence | Fraud | ", "Fraud | Offence | Theft | -5%", "Theft | Offence | Theft | 2000"))).toEqual([
      ["percent", -0.05],
      ["number", 2000],
    ]);
  });

  test("says in which cell something is wrong, and a second target", () => {
    expect(lines(chain([DATA, strands("Fraud | Offence | Fraud; Theft | '5%")]))).toEqual(["warning badTarget Strands D2"]);
    const rows = strands("Fraud | Offence | Fraud | 5", "Fraud | Offence | Theft | 6");
    expect([lines(chain([DATA, rows])), read(DATA, rows)]).toEqual([["warning targetTwice Strands D3"], [null]]);
    const both = [DATA, strands("Fraud | Offence | Fraud; Theft | 5"), targets("Month | Fraud", "Jan 19 | 5")];
    const found = chain(both);
    expect(lines(found)).toEqual(["warning targetTwice Targets B2"]);
    expect(only(found, "targetTwice").details.other).toBe("Strands D2");
    expect(read(...both)).toEqual([null]);
  });
});
