import { checkInput } from "../../../src/checks/run-checks";
import { notesBelow, unitsAbove, unitSaid } from "../../../src/checks/values/kinds/units-said";
import type { CheckInput } from "../../../src/checks/check";
import type { RawValue } from "../../../src/domain/cell";
import { chain, sheet, sheetOf } from "../../reading/sheets";
import { counts, monthsFrom } from "../layouts";

const MONTHS = monthsFrom("2019-01", 13);
const COUNTS = counts(60, 13);
const STRANDS = "Strand | Column | Values";
const inputOf = (grids: Readonly<Record<string, readonly string[]>>): CheckInput => {
  const { input } = chain(
    Object.entries(grids).map(([name, rows]) => sheet(name, rows.join("\n"))),
    { by: "Strands" in grids ? null : "Offence" },
  );
  return checkInput(input);
};
const tableOn = ({ tables }: CheckInput, name: string, at = 0) => tables.filter(({ table }) => table.sheet === name)[at]!.table;

describe("the unit of rows", () => {
  const rows = (header: string, units: readonly string[]) => [
    ["Offence", header, ...MONTHS].join(" | "),
    ...units.map((unit, at) => [["Fraud", "Theft", "Arson"][at]!, unit, ...COUNTS].join(" | ")),
  ];
  const said = (input: CheckInput, name = "Data") => unitSaid(tableOn(input, name), input);

  test("is what a column says of all of them, or of some", () => {
    expect(said(inputOf({ Data: rows("Basis", ["Rate", "Rate"]) }))).toEqual({ kind: "rate", column: "Basis", texts: ["Rate"], all: true });
    expect(said(inputOf({ Data: rows("Unit", ["Number", "Rate"]) }))).toEqual({
      kind: "rate",
      column: "Unit",
      texts: ["Rate"],
      all: false,
    });
  });

  test("is none under another header that says it of some, or says what may be a name", () => {
    expect(said(inputOf({ Data: rows("Premises", ["Shop", "Rate"]) }))).toBeNull();
    expect(said(inputOf({ Data: rows("Premises", ["Target", "Target"]) }))).toBeNull();
    expect(said(inputOf({ Data: rows("Premises", ["Shop", "Bank"]) }))).toBeNull();
  });

  test("is that of its own table", () => {
    const others = rows("Premises", ["Rate", "Rate"]).map((row) => row.replace("Fraud", "Robbery").replace("Theft", "Rape"));
    const input = inputOf({ Data: rows("Premises", ["Shop", "Bank"]), Other: others });
    expect([said(input), said(input, "Other")?.kind]).toEqual([null, "rate"]);
  });

  test("is no question where a strand looks at the column, or counts no such row", () => {
    const units = rows("Unit", ["Number", "Rate", "Rate"]);
    const strands = (...lines: readonly string[]) => inputOf({ Data: units, Strands: [`${STRANDS} | Column 2 | Values 2`, ...lines] });
    expect(said(strands("Fraud | Offence | Fraud | Unit | Number", "Theft | Offence | Theft | | "))).toBeNull();
    expect(said(strands("Fraud | Offence | Fraud | | "))).toBeNull();
    expect(said(strands("Theft | Offence | Theft | | "))?.texts).toEqual(["Rate"]);
  });
});

describe("notes below figures", () => {
  const DATA = [["Offence", ...MONTHS].join(" | "), ["Fraud", ...COUNTS].join(" | "), ["Theft", ...COUNTS].join(" | ")];
  const notes = (...below: readonly string[]) => {
    const input = inputOf({ Data: [...DATA, "", ...below] });
    return notesBelow(tableOn(input, "Data"), input).map(({ kind, address }) => `${kind} ${address}`);
  };

  test("say what all of them are, at their cell", () => {
    expect(notes("Figures are per 1,000 people")).toEqual(["rate A5"]);
    expect(notes("Source: force", "| In thousands")).toEqual(["thousands B6"]);
    expect(notes("Figures are averages; see the guide", "Note: % solved")).toEqual(["average A5", "rate A6"]);
  });

  test("say it alone, behind a word for figures, or in few words", () => {
    expect(notes("Recorded crime (000s)", "x 1,000", "Offences, thousands", "£ thousands")).toEqual([
      "thousands A5",
      "thousands A6",
      "thousands A7",
      "money A8",
    ]);
    expect(notes("All figures rounded to the nearest 10")).toEqual(["rounded A5"]);
    expect(notes("Figures have been rounded to the nearest 5.")).toEqual(["rounded A5"]);
    expect(notes("Jan 2019 = 100", "Index: January 2019 = 100", "2018/19 = 100")).toEqual(["index A5", "index A6", "index A7"]);
    expect(notes("Target = 100", "Robbery in Jan 2019 = 100", "Jan 2019 = 1000")).toEqual([]);
    expect(notes("Population (thousands)", "Crime rates per 1,000 are in the annex", "Thousands helped")).toEqual([]);
  });

  test("are no longer than 160 letters, and a unit by itself no longer than 45", () => {
    const long = (begins: string, letters: number) => notes(begins.padEnd(letters, "x"));
    expect([long("All figures are averages; ", 160), long("All figures are averages; ", 161)]).toEqual([["average A5"], []]);
    expect([long("Rates per 100,000 ", 45), long("Rates per 100,000 ", 46)]).toEqual([["rate A5"], []]);
  });

  test("that are not of figures say a unit alone", () => {
    expect(notes("Note: Forecast", "Note: Offences", "Rates", "Averages of 2018")).toEqual([]);
  });

  test("are none of those that stand above other figures", () => {
    const other = ["Table 2: rates per 1,000", DATA[0]!, DATA[1]!.replace("Fraud", "Arson")];
    expect(notes(...other)).toEqual([]);
    const both = inputOf({ Data: [...DATA, "", "In thousands", "", ...other, "", "per 1,000 people"] });
    expect([0, 1].map((at) => notesBelow(tableOn(both, "Data", at), both).map(({ address }) => address))).toEqual([[], ["A11"]]);
    expect(notes("per 1,000 people", "Burglary | 4", "In thousands")).toEqual(["thousands A7"]);
  });

  test("count from the sheet’s first cell that is used", () => {
    const values: readonly (readonly RawValue[])[] = [
      ["Offence", ...MONTHS.map((_, at) => 43_466 + 31 * at)],
      ["Fraud", ...COUNTS],
      ["In thousands", ...COUNTS.map(() => "")],
    ];
    const formats = values.map((row, at) => row.map((_, column) => (at === 0 && column > 0 ? "mmm-yy" : "General")));
    const other = sheet("Other", "In hundreds");
    const head = sheetOf("Data", values, { formats, used: { row: 4, column: 2, rows: 3, columns: 14 } });
    const input = checkInput(chain([other, head], { by: "Offence" }).input);
    const table = tableOn(input, "Data");
    expect(notesBelow(table, input)).toEqual([{ kind: "thousands", text: "In thousands", address: "C7" }]);
    expect(notesBelow(table, { ...input, heads: [] })).toEqual([]);
    expect(notesBelow(table, { ...input, heads: [{ ...head, used: null }] })).toEqual([]);
  });
});

describe("units above figures", () => {
  const ROWS = [["Fraud", ...COUNTS].join(" | "), ["Theft", ...COUNTS].join(" | ")];
  const HEADER = ["Offence", ...MONTHS].join(" | ");
  const above = (...rows: readonly string[]) => {
    const input = inputOf({ Data: rows });
    return input.tables.map(({ table }) => unitsAbove(table, input).map(({ kind, address }) => `${kind} ${address}`));
  };

  test("stand beside a title, or in a cell of their own", () => {
    expect(above("Recorded crime | | In thousands", "", HEADER, ...ROWS)).toEqual([["thousands C1"]]);
    expect(above("Unit: | 000s", "", HEADER, ...ROWS)).toEqual([["thousands B1"]]);
    expect(above("Recorded crime | | Essex", "", HEADER, ...ROWS)).toEqual([[]]);
    expect(above("Per 1,000 | Rank", ...Array.from({ length: 6 }, () => ""), HEADER, ...ROWS)).toEqual([[]]);
  });

  test("are none of a figure of its own, a link or a choice beside them", () => {
    const under = (...rows: readonly string[]) => above(...rows, "", HEADER, ...ROWS)[0]!.join();
    expect(under("Recorded crime in Essex", "Population | 1800000", "Crimes per 1,000 population | 85.2")).toBe("");
    expect(under("Per 1,000 population: | 85.2")).toBe("");
    expect(under("Recorded crime | In thousands | 2019")).toBe("thousands B1");
    expect(under("Recorded crime", "Back to contents | | Rates per 1,000 population")).toBe("");
    expect(under("Crime rates per 1,000 population: Table 2")).toBe("");
    for (const choice of [
      "View: | Number | | Rate per 1,000",
      "Number | Rate per 1,000",
      "Number of offences | Rate per 1,000",
      "Other measures | Rates per 1,000",
    ])
      expect([choice, under("Recorded crime", choice)]).toEqual([choice, ""]);
    // Beside the title, below it, behind a word for the unit, and what names no rate.
    for (const [row, cell] of [
      ["Recorded crime | | Rate per 1,000", "C1"],
      ["Rate per 1,000 population", "A1"],
      ["Measure: | Rate per 1,000", "B1"],
      ["Essex | per 1,000 people", "B1"],
    ] as const)
      expect([row, under(row)]).toEqual([row, `rate ${cell}`]);
  });

  test("stand in the corner of the months, where a pivot table says what it works out", () => {
    expect(above(HEADER.replace("Offence", "Offences (000s)"), ...ROWS)).toEqual([["thousands A1"]]);
    expect(above("Average of Count | Column Labels", HEADER, ...ROWS)).toEqual([["average A1"]]);
    expect(above("Sum of Count | Column Labels", HEADER, ...ROWS)).toEqual([[]]);
  });

  test("are of the table below them, not of one above or beside", () => {
    const other = ["", "In thousands | x", HEADER, ROWS[0]!.replace("Fraud", "Arson")];
    expect(above(HEADER, ...ROWS, ...other)).toEqual([[], ["thousands A5"]]);
    const [first, second] = [ROWS[0]!, other[3]!];
    expect(above("In thousands | x", HEADER, first, ROWS[1]!, "", HEADER, second)).toEqual([["thousands A1"], []]);
    const width = MONTHS.length + 2;
    const both = [
      `Crime${" | ".repeat(width)}In thousands`,
      ...[HEADER, ...ROWS].map((row, at) => `${row} | | ${at === 1 ? row.replace("Fraud", "Arson") : row.replace("Theft", "Rape")}`),
    ];
    expect(above(...both)).toEqual([[], ["thousands P1"]]);
  });
});
