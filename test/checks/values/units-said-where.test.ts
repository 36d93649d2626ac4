import { checkInput } from "../../../src/checks/run-checks";
import type { CheckInput } from "../../../src/checks/check";
import { notesBelow, unitsAbove, unitSaid } from "../../../src/checks/values/kinds/units-said";
import type { RawValue } from "../../../src/domain/cell";
import { chain, readingSheet, sheet, sheetOf } from "../../reading/sheets";
import { counts, monthsFrom } from "../layouts";

const MONTHS = monthsFrom("2019-01", 6);
const [FRAUD, THEFT] = [counts(60, 6), counts(80, 6, 2)];
const HEADER = ["Offence", ...MONTHS].join(" | ");
const ROWS = [["Fraud", ...FRAUD].join(" | "), ["Theft", ...THEFT].join(" | ")];
const inputOf = (...sheets: Parameters<typeof chain>[0]): CheckInput => checkInput(chain(sheets, { by: "Offence" }).input);
const all = (input: CheckInput, units: typeof unitsAbove | typeof notesBelow) =>
  input.tables.map(({ table }) =>
    units(table, input)
      .map(({ kind, address }) => `${kind} ${address}`)
      .join(),
  );

describe("the unit of rows", () => {
  const data = (...units: readonly string[]) =>
    sheet(
      "Data",
      [
        ["Offence", "Unit", ...MONTHS].join(" | "),
        ...units.map((unit, at) => [["Fraud", "Theft", "Arson"][at]!, unit, ...FRAUD].join(" | ")),
      ].join("\n"),
    );
  const said = (units: readonly string[], ...counted: readonly string[]) => {
    const input = inputOf(data(...units), readingSheet(counted.map((text) => ({ sheet: "Data", column: "Unit", readAs: text }))));
    return unitSaid(input.tables[0]!.table, input)?.texts;
  };

  test("is no question where the analyst said that rows of it count", () => {
    expect([said(["Number", "Rate", "Index"]), said(["Number", "Rate", "Index"], "counted: Rate")]).toEqual([["Rate", "Index"], ["Index"]]);
    expect(said(["Rate", "Rate"], "counted: Rate")).toBeUndefined();
    expect(said(["Number", "Rate", "Index"], "left out: Number")).toEqual(["Rate", "Index"]);
  });
});

describe("units above figures", () => {
  test("are none of another sheet, whatever stands there", () => {
    const other = sheet("Other", ["Recorded crime | | In thousands", "", HEADER.replace("Offence", "Kind"), ROWS[0]!].join("\n"));
    const input = inputOf(sheet("Data", ["Recorded crime", "", HEADER, ...ROWS].join("\n")), other);
    expect(all(input, unitsAbove)[input.tables.findIndex(({ table }) => table.sheet === "Data")]).toBe("");
  });

  test("stand in six rows above the header, below the figures above these", () => {
    const at = (rows: number) =>
      all(
        inputOf(
          sheet("Data", ["Recorded crime", "| In thousands", ...Array.from({ length: rows - 1 }, () => ""), HEADER, ...ROWS].join("\n")),
        ),
        unitsAbove,
      );
    expect([at(6), at(7)]).toEqual([["thousands B2"], [""]]);
  });

  test("are of the table that they stand over, where two stand beside one another", () => {
    const beside = (title: string) => {
      const wide = [HEADER, ...ROWS].map(
        (row, at) => `${row} | | ${row.replace("Fraud", "Arson").replace("Theft", ["", "", "Rape"][at]!)}`,
      );
      return all(inputOf(sheet("Data", [title, ...wide].join("\n"))), unitsAbove);
    };
    expect([beside("In thousands"), beside(`${" | ".repeat(8)}In thousands`)]).toEqual([
      ["thousands A1", ""],
      ["", "thousands I1"],
    ]);
  });

  test("of a table of months down are looked for over its months too", () => {
    const down = MONTHS.map((month, at) => [month, FRAUD[at], "", month, THEFT[at]].join(" | "));
    const found = (title: string) =>
      all(inputOf(sheet("Data", [title, "Month | Fraud | | Month | Theft", ...down].join("\n"))), unitsAbove);
    expect([found("In thousands")[0], found("Recorded crime")[0]]).toEqual(["thousands A1", ""]);
  });

  test("are none of a figure beside them, which a year is not", () => {
    const beside = (figure: number) =>
      all(inputOf(sheet("Data", [`Recorded crime | In thousands | ${figure}`, "", HEADER, ...ROWS].join("\n"))), unitsAbove)[0];
    expect([1900, 2099].map(beside)).toEqual(["thousands B1", "thousands B1"]);
    expect([1899, 2100, 1950.5].map(beside)).toEqual(["", "", ""]);
  });

  test("stand beside a title of several words, however many spaces are between these, and among other texts", () => {
    const under = (row: string) => all(inputOf(sheet("Data", [row, "", HEADER, ...ROWS].join("\n"))), unitsAbove)[0];
    expect([
      under("Recorded  crime | Rate per 1,000"),
      under("Essex | Recorded crime | Rate per 1,000"),
      under("Essex | Rate per 1,000"),
    ]).toEqual([...["rate B1", "rate C1", ""]]);
  });

  test("and notes below count from the sheet’s first cell that is used", () => {
    const days = MONTHS.map((_, at) => 43_466 + 31 * at);
    const blank = days.map(() => "");
    const values: readonly (readonly RawValue[])[] = [
      ["Recorded crime", "", "In thousands", ...blank.slice(2)],
      ["", ...blank],
      ["Offence", ...days],
      ["Fraud", ...FRAUD],
      ["Theft", ...THEFT],
      ["", ...blank],
      ["Source: force", ...blank],
      ["per 1,000 people", 4, ...blank.slice(1)],
      ["", "Figures are averages. See the guide", ...blank.slice(1)],
    ];
    const formats = values.map((row, at) => row.map((_, column) => (at === 2 && column > 0 ? "mmm-yy" : "General")));
    const input = inputOf(sheetOf("Data", values, { formats, used: { row: 4, column: 2, rows: values.length, columns: 7 } }));
    expect([all(input, unitsAbove), all(input, notesBelow)]).toEqual([["thousands E5"], ["average D13"]]);
  });
});

describe("notes below figures", () => {
  test("are none of the figures on another sheet that stand above a table there", () => {
    const one = sheet("Data", [HEADER, ...ROWS, "", "In thousands", "", ""].join("\n"));
    const other = sheet(
      "Other",
      ["", "", "", "", "", "", "", HEADER.replace("Offence", "Kind"), ROWS[0]!.replace("Fraud", "Arson")].join("\n"),
    );
    expect(all(inputOf(one, other), notesBelow)[0]).toBe("thousands A5");
  });

  test("end at a full stop, and not at a point within a number", () => {
    const below = (note: string) => all(inputOf(sheet("Data", [HEADER, ...ROWS, "", note].join("\n"))), notesBelow)[0];
    expect([below("Figures are per 1,000 people. Source: force"), below("Figures are recorded. Rates are elsewhere")]).toEqual([
      "rate A5",
      "",
    ]);
  });
});
