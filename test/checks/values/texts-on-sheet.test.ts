import { labelsOf, saysMonth, textsOn, type TextCell } from "../../../src/checks/values/kinds/texts-on-sheet";
import { isoMonth, monthOf } from "../../../src/domain/month";
import type { Ledger } from "../../../src/reading/ledger";
import { tableOf } from "../../reading/ledger/hand-made";
import { sheetOf } from "../../reading/sheets";

const MARCH = (year: number) => monthOf(year, 3);

describe("the texts on a sheet", () => {
  const head = sheetOf("Data", [
    ["  Data\nas at ", 43_850, "", 12],
    ["x".repeat(200), "x".repeat(201), "Count", 43_850],
  ]);

  test("are those of 200 letters at most, with the date in the next cell", () => {
    const formats = [
      ["General", "dd/mm/yyyy", "dd/mm/yyyy", "General"],
      ["General", "General", "General", "General"],
    ];
    expect(textsOn({ ...head, formats, used: { row: 3, column: 2, rows: 2, columns: 4 } })).toEqual([
      { sheet: "Data", row: 3, column: 2, text: "Data as at", dateBeside: 43_850 },
      { sheet: "Data", row: 4, column: 2, text: "x".repeat(200), dateBeside: null },
      { sheet: "Data", row: 4, column: 4, text: "Count", dateBeside: null },
    ]);
    expect(textsOn({ ...head, formats: [] }).map(({ dateBeside }) => dateBeside)).toEqual([null, null, null]);
  });

  test("are none on a blank sheet", () => {
    expect(textsOn({ ...head, used: null })).toEqual([]);
  });
});

describe("a cell says the month of counts", () => {
  const cell = (row: number, column: number, text = "Jan 2020"): TextCell => ({ sheet: "Data", row, column, text, dateBeside: null });

  test("in the header, above them", () => {
    const table = tableOf({
      headerRow: 2,
      months: { in: "headers" },
      counts: [{ header: "Jan 2020", column: 3, month: monthOf(2020, 1) }],
    });
    const said = [cell(2, 3), cell(1, 3), cell(2, 4), cell(2, 3, "Jan 2020 (part)"), cell(2, 3, "Total")].map((each) =>
      saysMonth(table, each),
    );
    expect(said).toEqual([true, false, false, false, false]);
  });

  test("in the column of months, from the first row on", () => {
    const said = [cell(1, 0), cell(9, 0), cell(0, 0), cell(1, 1)].map((each) => saysMonth(tableOf(), each));
    expect(said).toEqual([true, true, false, false]);
    expect(saysMonth(tableOf({ months: { in: "sheet", month: monthOf(2020, 1) } as never }), cell(1, 0))).toBe(false);
  });
});

describe("what a table calls its years", () => {
  const YEAR = { end: MARCH(2020), length: 12 };
  const across = tableOf({
    ...{ length: 12, months: { in: "headers" } as const },
    counts: [
      { header: " 2018/19\n(final)", column: 1, month: MARCH(2019) },
      { header: "Total", column: 2, month: null },
    ],
  });
  const ledger = { cells: () => ["2019/20", "n/k", ""], months: { months: [MARCH(2020), 0, MARCH(2018)] } } as unknown as Ledger;
  const labels = (period: typeof YEAR, ...tables: Parameters<typeof labelsOf>[0]) =>
    [...labelsOf(tables, period)].map(([label, month]) => `${label}: ${isoMonth(month)}`);

  test("is its headers, or the cells of its column of years", () => {
    const down = tableOf({ length: 12 });
    expect(labels(YEAR, { table: across, ledger, counts: null }, { table: down, ledger, counts: null })).toEqual([
      ...["2018/19 (final): 2019-03", "2019/20: 2020-03", ": 2018-03"],
    ]);
    expect(labels(YEAR, { table: down, ledger: null, counts: null })).toEqual([]);
  });

  test("is nothing of tables with other periods, or of months, which are read without", () => {
    expect(labels({ ...YEAR, length: 3 }, { table: across, ledger, counts: null })).toEqual([]);
    expect(labels({ ...YEAR, length: 1 }, { table: tableOf({ ...across, length: 1 }), ledger, counts: null })).toEqual([]);
  });
});
