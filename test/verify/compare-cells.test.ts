import { formula, number, SheetBuilder, text } from "../../src/report/layout/sheet-builder";
import type { SheetPlan } from "../../src/report/plan";
import { faultLine } from "../../src/verify";
import { compareCells, said } from "../../src/verify/compare-cells";

type Stands = string | number | boolean;
interface Cell {
  readonly stands?: Stands;
  readonly formula?: Stands;
  readonly format?: string;
}

/** A1, a count of 43,831; B1, the same as a date; C1, a text; D1, a blank; E1, a formula of a text. */
function plan(): SheetPlan {
  const sheet = new SheetBuilder([50, 50, 50, 50, 50]);
  sheet.row(15, [
    number(43_831, "dataCount"),
    formula("=DATE(2020,1,1)", "dataMonth"),
    text("=A & B", "dataText"),
    null,
    formula('="x"&"y"', "dataText"),
  ]);
  return { ...sheet.finish(), sheet: "Strand data" } as never;
}
const WANTED = [43_831, 43_831, "=A & B", null, "xy"] as const;
const AS_WRITTEN: readonly Cell[] = [
  { format: "#,##0" },
  { formula: "=DATE(2020,1,1)", format: "mmm yy" },
  {},
  { stands: "" },
  { formula: '="x"&"y"' },
];

function lines(changed: readonly Cell[] = [], own: (row: number, column: number) => boolean = () => false) {
  const cells = AS_WRITTEN.map((cell, column) => ({ stands: WANTED[column] ?? "", ...cell, ...changed[column] }));
  const held = {
    values: [cells.map(({ stands }) => stands)],
    formulas: [cells.map(({ stands, formula: own_ }) => own_ ?? stands)],
    formats: [cells.map(({ format }) => format ?? "General")],
  };
  return compareCells(plan(), held, { value: (_, __, column) => WANTED[column]! }, own, new Map()).map(faultLine);
}

describe("a sheet’s cells", () => {
  test("have no fault as they were written, whatever the last digits and the case of formats", () => {
    expect(lines()).toEqual([]);
    expect(lines([{ stands: 43_831 + 4e-5 }, { format: "MMM YY" }])).toEqual([]);
    expect(lines([{ stands: 43_831 + 1e-4 }])).toHaveLength(1);
  });

  test("have one where they hold something else, or the same as another kind", () => {
    expect(lines([{ stands: 43_832 }])).toEqual(["Strand data!A1 has 43,832. It should have 43,831."]);
    expect(lines([{ stands: 43_831.001 }])).toEqual(["Strand data!A1 has 43,831.001. It should have 43,831."]);
    expect(lines([{ stands: "43831" }])).toEqual(["Strand data!A1 has “43831”. It should have 43,831."]);
    expect(lines([{}, {}, { stands: "A & B" }])).toEqual(["Strand data!C1 has “A & B”. It should have “=A & B”."]);
    expect(lines([{}, {}, {}, { stands: 0 }])).toEqual(["Strand data!D1 has 0. It should have nothing."]);
    expect(lines([{}, {}, {}, {}, { stands: true }])).toEqual(["Strand data!E1 has TRUE. It should have “xy”."]);
  });

  test("may count days from 1904 where they are dates, and not where they are figures that are as much too low", () => {
    expect(lines([{}, { stands: 42_369 }])).toEqual([]);
    expect(lines([{ stands: 42_369 }])).toEqual(["Strand data!A1 has 42,369. It should have 43,831."]);
    expect(lines([{}, { stands: 45_293 }])).toEqual(["Strand data!B1 has 45,293. It should have 43,831."]);
  });

  test("have one where a formula is gone, is another, or stands where none should", () => {
    expect(lines([{}, { formula: 43_831 }])).toEqual([
      "Strand data!B1 has 43,831 without a formula. It should have the formula =DATE(2020,1,1).",
    ]);
    expect(lines([{}, { formula: "=DATE(2020,1,2)-1" }])).toEqual([
      "Strand data!B1 has the formula =DATE(2020,1,2)-1. It should have the formula =DATE(2020,1,1).",
    ]);
    expect(lines([{ formula: "=43831" }])).toEqual(["Strand data!A1 has the formula =43831. It should have no formula."]);
    expect(lines([{}, {}, { formula: "=A&B" }])).toEqual(["Strand data!C1 has the formula =A&B. It should have no formula."]);
    expect(lines([{}, { formula: "= DATE( 2020, 1, 1 )" }])).toEqual([]);
  });

  test("have one where a number shows in another format, and a text does not", () => {
    expect(lines([{ format: '"9,999"' }])).toEqual([
      'Strand data!A1 has 43,831, shown in the format "9,999". It should have the format #,##0.',
    ]);
    expect(lines([{}, {}, { format: "0.0" }])).toEqual([]);
  });

  test("have the format of their area, whatever its rows and columns", () => {
    const sheet = new SheetBuilder([50, 50, 50]);
    const line = (value: number) => [number(value, "dataCount"), formula("=DATE(2020,1,1)", "dataMonth"), number(value, "dataCount")];
    for (const value of [1, 2, 3]) sheet.row(15, line(value));
    const three = { ...sheet.finish(), sheet: "D" } as never;
    const values = [1, 2, 3].map((value) => [value, 43_831, value]);
    const formulas = values.map(([one, , other]) => [one!, "=DATE(2020,1,1)", other!]);
    const found = (formats: readonly (readonly string[])[]) =>
      compareCells(three, { values, formulas, formats }, { value: (_, row, column) => values[row]![column]! }, () => false, new Map()).map(
        ({ address }) => address,
      );
    const right = values.map(() => ["#,##0", "mmm yy", "#,##0"]);
    expect([found(right), found(right.map(() => ["0", "0", "0"])).length]).toEqual([[], 9]);
    for (let row = 0; row < 3; row += 1)
      for (let column = 0; column < 3; column += 1)
        expect(found(right.map((own, at) => own.map((format, of) => (at === row && of === column ? "0.0" : format))))).toEqual([
          `${"ABC"[column]}${row + 1}`,
        ]);
  });

  test("that are not the report’s may hold anything", () => {
    expect(lines([{ stands: 1 }, { stands: 2 }], (row, column) => row === 0 && column === 0)).toEqual([
      "Strand data!B1 has 2. It should have 43,831.",
    ]);
  });

  test("that were not read are blank", () => {
    const found = compareCells(plan(), { values: [], formulas: [], formats: [] }, { value: () => 5 }, (_, column) => column > 0, new Map());
    expect(found.map(faultLine)).toEqual(["Strand data!A1 has nothing. It should have 5."]);
  });
});

test("A value is said as a line has room for it", () => {
  expect([null, "", 1234.5678912, true, false, " a \n b ", "x".repeat(120)].map(said)).toEqual([
    ...["nothing", "nothing", "1,234.567891", "TRUE", "FALSE", "“ a b ”", `“${"x".repeat(120)}”`],
  ]);
  expect(said(`${"x".repeat(119)} y`)).toBe(`“${"x".repeat(119)}…”`);
});
