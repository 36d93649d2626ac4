import { atOnce } from "../../../src/domain/slices";
import { addMonths, isoMonth, monthOf, monthToSerial } from "../../../src/domain/month";
import type { SolvedRule } from "../../../src/domain/solved";
import { figuresOf, recogniseSheets, solvedFigures, type SheetHead } from "../../../src/reading";
import { sheet, sheetOf } from "../sheets";

const MONTHS = "Jan 20 | Feb 20 | Mar 20";

/** { Burglary: { "2020-01": 2 } }: solved offences a strand, and what was found. */
function solved(heads: readonly SheetHead[], chosen: SolvedRule | null = null, by: string | null = null) {
  const read = atOnce(figuresOf(recogniseSheets(heads, { by, strandsFrom: null }), heads, []));
  const { months, findings } = solvedFigures(read, read.definitions, heads, chosen);
  const counts = read.definitions.map(({ strand }, index) => [
    strand,
    months[index] && Object.fromEntries(months[index].map(({ month, count }) => [isoMonth(month), count])),
  ]);
  return {
    counts: Object.fromEntries(counts),
    findings: findings.map(({ code, severity, details }) => [severity, code, "why" in details ? details.why : ""]),
  };
}

/** A row a crime: the first month's first, burglaries and frauds in turn. */
function records(header: string, ...outcomes: readonly string[]): SheetHead {
  const rows = outcomes.map((outcome, index) => [
    `42/${index}`,
    monthToSerial(addMonths(monthOf(2020, 1), index % 3)) + index + 2,
    index % 2 === 0 ? "Burglary" : "Fraud",
    outcome,
  ]);
  const values = [["Crime ref", "Date reported", "Offence", header], ...rows];
  return sheetOf("Crimes", values, { formats: values.map((row) => row.map((_, at) => (at === 1 ? "dd/mm/yyyy" : "General"))) });
}

describe("Solved offences among records", () => {
  test.each([
    ["Solved?", ["Yes", "No", "Yes", "Y", "n", "no"]],
    ["Outcome", ["Solved", "Not solved", "Detected", "Positive outcome", "Under investigation", "Undetected"]],
  ])("are those that the column %s says are", (header, outcomes) => {
    expect(solved([records(header, ...outcomes)])).toEqual({
      counts: { Burglary: { "2020-01": 1, "2020-02": 0, "2020-03": 1 }, Fraud: { "2020-01": 1, "2020-02": 0, "2020-03": 0 } },
      findings: [],
    });
  });

  const OUTCOMES = ["Charged", "Cautioned", "No suspect", "Charged", "Charged", "No suspect"];

  test("are asked about where a value does not say whether it is", () => {
    expect(solved([records("Outcome", ...OUTCOMES)])).toEqual({
      counts: { Burglary: null, Fraud: null },
      findings: [["warning", "solvedNotKnown", "values"]],
    });
  });

  test("are what was chosen, and before that what a strand says", () => {
    const chosen = { column: "Outcome", values: ["Charged"] };
    expect(solved([records("Outcome", ...OUTCOMES)], chosen).counts).toEqual({
      Burglary: { "2020-01": 1, "2020-02": 1, "2020-03": 0 },
      Fraud: { "2020-01": 1, "2020-02": 0, "2020-03": 0 },
    });
    const strands = sheet(
      "Strands",
      "Strand | Column | Values | Solved column | Solved values\nFraud | Offence | Fraud | Outcome | Ca*; Charged",
    );
    expect(solved([records("Outcome", ...OUTCOMES), strands], chosen).counts).toEqual({
      Fraud: { "2020-01": 1, "2020-02": 1, "2020-03": 0 },
    });
  });

  test.each([
    ["noColumn", { column: "Result", values: ["Charged"] }],
    ["noValue", { column: "Outcome", values: ["Charge"] }],
  ])("are not known where what is said of them is not there: %s", (why, chosen) => {
    expect(solved([records("Outcome", ...OUTCOMES)], chosen).findings).toEqual([["warning", "solvedNotKnown", why]]);
  });

  test("are none where no column says what became of offences", () => {
    expect(solved([records("Weapon", ...OUTCOMES)])).toEqual({ counts: { Burglary: null, Fraud: null }, findings: [] });
  });
});

describe("Solved offences among counts", () => {
  const ROWS = [
    "Burglary | Offences | 10 | 12 | 9",
    "Burglary | Positive outcomes | 2 | 3 | 1",
    "Fraud | Offences | 5 | 6 | 7",
    "Fraud | Positive outcomes | 1 | 1 | 0",
  ];
  const SOLVED = { Burglary: { "2020-01": 2, "2020-02": 3, "2020-03": 1 }, Fraud: { "2020-01": 1, "2020-02": 1, "2020-03": 0 } };

  test("are the rows whose measure says so", () => {
    const data = sheet("Data", [`Offence | Measure | ${MONTHS}`, ...ROWS].join("\n"));
    expect(solved([data], null, "Offence")).toEqual({ counts: SOLVED, findings: [] });
  });

  test("are the rows whose measure says so, beside offences that strands ask for by their measure", () => {
    const data = sheet("Data", [`Offence | Measure | ${MONTHS}`, ...ROWS].join("\n"));
    const strands = sheet("Strands", "Strand | Column | Values | Column 2 | Values 2\nFraud | Offence | Fraud | Measure | Offences");
    expect(solved([data, strands]).counts).toEqual({ Fraud: SOLVED.Fraud });
  });

  test("are a column of their own beside the offences’", () => {
    const rows = ["Burglary | 10 | 2", "Fraud | 5 | 1", "Burglary | 12 | 3", "Fraud | 6 | 1", "Burglary | 9 | 1", "Fraud | 7 | 0"];
    const data = ["Month | Offence | Recorded | Solved", ...rows.map((row, index) => `@2020-0${1 + Math.floor(index / 2)} | ${row}`)].join(
      "\n",
    );
    expect(solved([sheet("Data", data)])).toEqual({ counts: SOLVED, findings: [] });
  });

  test("are a table of their own beside the offences’", () => {
    const table = (name: string, ...counts: readonly string[]) => sheet(name, [`Offence | ${MONTHS}`, ...counts].join("\n"));
    const heads = [
      table("Offending", "Burglary | 10 | 12 | 9", "Fraud | 5 | 6 | 7"),
      table("Solved", "Burglary | 2 | 3 | 1", "Fraud | 1 | 1 | 0"),
    ];
    expect(solved(heads)).toEqual({ counts: SOLVED, findings: [] });
    expect(solved([heads[0]!, table("Target", "Burglary | 2 | 3 | 1", "Fraud | 1 | 1 | 0")]).counts).toEqual({
      Burglary: null,
      Fraud: null,
    });
  });

  test("leave out a month whose cell holds no count", () => {
    const data = sheet("Data", [`Offence | Measure | ${MONTHS}`, ...ROWS.with(3, "Fraud | Positive outcomes | 1 | n/k | 0")].join("\n"));
    const { counts } = solved([data], null, "Offence");
    expect(counts.Fraud).toEqual({ "2020-01": 1, "2020-03": 0 });
  });
});
