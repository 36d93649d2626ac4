import { monthOf } from "../../../src/domain/month";
import {
  canLookUp,
  categoryNamed,
  columnsBesideMonths,
  columnsFromHead,
  dataOf,
  figureColumns,
  isMonthly,
  lookUpNames,
  looksUpHeaders,
  looksUpPlace,
  monthColumns,
  nameKey,
  neededColumn,
  offenceColumns,
  UnreadColumnError,
} from "../../../src/reading/tables/table-data";
import type { ComparisonTable } from "../../../src/reading/tables/tables";
import { category, tableOf } from "../ledger/hand-made";
import { cut, sheetOf } from "../sheets";

const HEAD = sheetOf("Data", [["Month", "Offence", "Count"], ["Jan 20", "Fraud", 1], ["Feb 20", "Arson", 2], ["Note"]]);
const PLACE = { header: "Place", value: "North", from: "sheet" as const, family: 1, known: true };
const NAMED = { word: "Offence", known: true, of: "offence" as const };
const headers = (columns: readonly { readonly header: string }[]) => columns.map(({ header }) => header);

describe("a table's data", () => {
  const table = tableOf({ firstRow: 1, lastRow: 2 });
  const read = (firstRow: number, rows: number, sheet = "Data") => ({ sheet, firstRow, rows, values: { 1: ["read", "read too"] } });

  test("comes from a head that holds the whole sheet, from the table's first row on", () => {
    const data = dataOf(table, [HEAD], []);
    expect(data.rows).toBe(2);
    expect(data.column(1)!.slice(0, 2)).toEqual(["Fraud", "Arson"]);
    expect(data.column(2)!.slice(0, 2)).toEqual([1, 2]);
    expect(data.column(7)).toBeNull();
    expect(data.column(1)).toBe(data.column(1));
  });

  test("does not come from a head that holds a part, nor from another sheet's", () => {
    expect(dataOf(table, [cut(HEAD, 2)], []).column(1)).toBeNull();
    expect(dataOf(table, [{ ...HEAD, sheet: "Other" }], []).column(1)).toBeNull();
  });

  test("comes from columns that were read and hold all of its rows, before the head's", () => {
    const column = (...reads: Parameters<typeof dataOf>[2]) => dataOf(table, [HEAD], reads).column(1)![0];
    expect(column(read(1, 2))).toBe("read");
    expect(column(read(0, 3))).toBe("read too");
    expect(column(read(1, 1))).toBe("Fraud");
    expect(column(read(2, 5))).toBe("Fraud");
    expect(column(read(1, 2, "Other"))).toBe("Fraud");
    expect(dataOf(table, [HEAD], [read(1, 2)]).column(2)![0]).toBe(1);
  });

  test("stands where the used range begins, and short rows are blank", () => {
    const { firstRow, rows, values } = columnsFromHead({ ...HEAD, used: { row: 4, column: 2, rows: 4, columns: 3 } });
    expect([firstRow, rows, ...Object.keys(values)]).toEqual([4, 4, "2", "3", "4"]);
    expect(values[3]).toEqual(["Offence", "Fraud", "Arson", ""]);
    expect(columnsFromHead({ ...HEAD, used: null })).toMatchObject({ firstRow: 0, values: {} });
  });

  test("must hold a column that is needed", () => {
    expect(neededColumn(table, dataOf(table, [HEAD], []), 1)[0]).toBe("Fraud");
    expect(() => neededColumn(table, dataOf(table, [], []), 1)).toThrow(
      new UnreadColumnError("Column 1 of Data is needed but was not read"),
    );
  });
});

describe("a column of names", () => {
  const table = tableOf({ categories: [category("Offences", 1), category("Offence", 3), category("Wards", 4), category("Addresses", 5)] });

  test("is found by its very name, or as one of several", () => {
    expect(categoryNamed(table, " OFFENCE ")!.column).toBe(3);
    expect(categoryNamed(table, "offences")!.column).toBe(1);
    expect(categoryNamed(table, "ward")!.column).toBe(4);
    expect(categoryNamed(table, "address")).toBeUndefined();
    expect(categoryNamed(table, "District")).toBeUndefined();
  });

  test.each(["offence", "crime", "strand", "district", "ward", "place", "type", "group"])(
    "called %s may be said of one or of several",
    (name) => {
      expect(nameKey(`${name.toUpperCase()}S`)).toBe(name);
      expect(nameKey(`${name}s of all`)).toBe(`${name}s of all`);
    },
  );

  test("goes before the table's place and the word for its headers", () => {
    const named = { ...table, named: NAMED, place: { ...PLACE, header: "Ward" } };
    expect([looksUpHeaders(named, "Offence"), looksUpPlace(named, "Ward")]).toEqual([false, false]);
    expect(lookUpNames(named)).toEqual(["Offences", "Offence", "Wards", "Addresses", "Offence"]);
  });
});

test("strands can be looked up by names, by the word for headers and by the table's place", () => {
  const table = tableOf({ categories: [category("District", 1)], named: NAMED, place: PLACE });
  expect(["District", "Offences", "Places", "Ward"].map((header) => canLookUp(table, header))).toEqual([true, true, true, false]);
  expect([looksUpHeaders(table, "offences"), looksUpHeaders(table, "Place"), looksUpHeaders(tableOf(), "Offence")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([looksUpPlace(table, "places"), looksUpPlace(table, "Offence"), looksUpPlace(tableOf(), "Place")]).toEqual([true, false, false]);
  expect(lookUpNames(table)).toEqual(["District", "Offence", "Place"]);
  expect(lookUpNames(tableOf())).toEqual(["Offence"]);
});

test("months stand in one column or in two, beside those that merged months hold over, or in none", () => {
  const month = { header: "Month", column: 0 };
  const year = { header: "Year", column: 5 };
  const merged = tableOf({ months: { in: "rows", month, year, mergedOver: [category("Offence", 1)] } });
  const across = tableOf({ months: { in: "headers" } });
  expect([monthColumns(tableOf()), monthColumns(merged), monthColumns(across)].map(headers)).toEqual([["Month"], ["Month", "Year"], []]);
  expect([columnsBesideMonths(tableOf()), columnsBesideMonths(merged), columnsBesideMonths(across)].map(headers)).toEqual([
    [],
    ["Offence"],
    [],
  ]);
  const totals = [{ header: "Total", column: 9 }];
  expect(headers(figureColumns({ ...merged, totals }))).toEqual(["Month", "Year", "Offence", "Count"]);
  expect(headers(figureColumns({ ...merged, totals, named: NAMED }))).toEqual(["Month", "Year", "Offence", "Count", "Total"]);
});

describe("the columns that could hold the offence", () => {
  const of = (...categories: Parameters<typeof category>[]) => {
    const { columns, known } = offenceColumns(tableOf({ categories: categories.map((each) => category(...each)) }));
    return [...headers(columns), known];
  };

  test("are those that the analyst says, else the best known, else all words", () => {
    expect(of(["Offence", 1], ["Kind", 2, { said: "offence" }])).toEqual(["Kind", true]);
    expect(of(["Kind", 1], ["Crime type", 2], ["Offence", 3])).toEqual(["Crime type", "Offence", true]);
    expect(of(["Kind", 1], ["Sort", 2])).toEqual(["Kind", "Sort", false]);
    expect(of()).toEqual([false]);
  });

  test("are neither codes nor what the analyst says is a place", () => {
    expect(of(["Offence", 1, { code: true }], ["Kind", 2])).toEqual(["Kind", false]);
    expect(of(["Offence", 1, { said: "place" }], ["Kind", 2])).toEqual(["Kind", false]);
  });

  test("are the headers where these name offences, but not where they name places", () => {
    const categories = [category("Kind", 1)];
    expect(offenceColumns(tableOf({ named: NAMED, categories }))).toEqual({ columns: [{ header: "Offence", column: 2 }], known: true });
    expect(offenceColumns(tableOf({ named: { ...NAMED, known: false }, categories })).known).toBe(false);
    expect(headers(offenceColumns(tableOf({ named: { ...NAMED, of: "place" }, categories })).columns)).toEqual(["Kind"]);
  });
});

test("tables of months are told from comparisons", () => {
  const comparison = {
    layout: "comparison",
    windows: [{ header: "Jan 20", column: 1, month: monthOf(2020, 1) }],
  } as unknown as ComparisonTable;
  expect([isMonthly(tableOf()), isMonthly(comparison)]).toEqual([true, false]);
});
