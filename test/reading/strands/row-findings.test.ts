import type { RawValue } from "../../../src/domain/cell";
import { PLAIN_DATES } from "../../../src/reading/dates/dates";
import type { StrandDefinition } from "../../../src/domain/strand";
import { enter } from "../../../src/reading/ledger/enter";
import type { Ledger } from "../../../src/reading/ledger/ledger";
import { NOTHING_SAID } from "../../../src/reading/sheets/reading-notes";
import { matchRows } from "../../../src/reading/strands/matched-rows";
import { brokenRows, passedOver } from "../../../src/reading/strands/row-findings";
import type { MonthlyTable, TableColumn } from "../../../src/reading/tables/tables";
import { category, dataOf, tableOf } from "../ledger/hand-made";
import { rule, strandOf, where } from "./definitions";

type Row = readonly RawValue[];
const ALL = strandOf("All", rule(where("Offence", "*")));
/** A ledger of rows whose columns are those of the table from A on. */
function ledgerOf(table: MonthlyTable, ...rows: readonly Row[]): Ledger {
  const width = Math.max(...rows.map(({ length }) => length));
  return enter(table, dataOf(Object.fromEntries(Array.from({ length: width }, (_, at) => [at, rows.map((row) => row[at] ?? "")]))))!;
}
const told = (findings: ReturnType<typeof brokenRows>) =>
  findings.map(({ severity, code, address, details }) => [severity, code, address, JSON.stringify(details)].join(" "));
const broken = (ledger: Ledger, ...definitions: readonly StrandDefinition[]) => told(brokenRows(ledger, matchRows(ledger, definitions)!));
const passed = (ledger: Ledger, definitions: readonly StrandDefinition[], totals: readonly TableColumn[] = []) =>
  told(passedOver(ledger, matchRows(ledger, definitions)!, totals));

const NAMED = tableOf({
  named: { word: "Offence", known: true, of: "offence" },
  categories: [category("District", 1)],
  counts: [
    { header: "Fraud", column: 2, month: null },
    { header: "Arson", column: 3, month: null },
  ],
});
const RECORDS = tableOf({ rowIsOffence: true, counts: [] });

describe("rows with figures but without a month", () => {
  test("are said where they count for a strand, with a few of the texts that should be months", () => {
    const rows = ["soon", "later", "", "soon", "next", "last"].map((month, at) => [month, at === 5 ? "Fraud" : "Arson", 1]);
    const ledger = ledgerOf(tableOf(), ["Jan 20", "Arson", 1], ...rows);
    expect(broken(ledger, strandOf("Arson", rule(where("Offence", "Arson"))))).toEqual([
      'error rowsWithoutMonth A3:A7 {"count":5,"found":["soon","later","","next"],"leaveOut":{"column":"A","texts":["soon","later","","next"]}}',
    ]);
    expect(broken(ledger, strandOf("Theft", rule(where("Offence", "Theft"))))).toEqual([]);
    const of = (...texts: readonly string[]) =>
      broken(ledgerOf(tableOf(), ["Jan 20", "Arson", 1], ...texts.map((text) => [text, "Arson", 1])), ALL)[0];
    expect(of("Unknown", "UNKNOWN", " unknown")).toContain('"texts":["unknown"]');
    expect(of("a", "b", "c", "d", "e", "f", "g")).toBe('error rowsWithoutMonth A3:A9 {"count":7,"found":["a","b","c","d","e","f"]}');
  });

  test("are said where a total names a month that no other row has", () => {
    const totalled = (last: string) =>
      broken(ledgerOf(tableOf(), ["Nov 19", "Arson", 1], ["Dec 19", "Arson", 2], [last, "Arson", 2]), ALL).filter((each) =>
        each.includes("rowsWithoutMonth"),
      );
    for (const label of ["Jan 20 total", "Total Jan 20", "Total: January 2020", "Jan 20 - Total"])
      expect(totalled(label)).toEqual([`error rowsWithoutMonth A4 {"count":1,"found":["${label}"],"totals":true}`]);
    for (const label of [
      "Dec 19 total",
      "Total",
      "Total to Mar 20",
      "Year to Mar 2020 total",
      "Jan 20 target total",
      "Total at Jan 20",
      "Jan 18 - Jan 20 total",
    ])
      expect([label, totalled(label)]).toEqual([label, []]);
  });

  test("are said with a date far off as Excel shows it, and with other numbers as they are", () => {
    const found = (text: RawValue, dates = PLAIN_DATES) =>
      broken(ledgerOf(tableOf({ dates }), ["Jan 20", "Arson", 1], [text, "Arson", 1]), ALL).map(
        (each) => /"found":\["(.*?)"\]/.exec(each)?.[1],
      );
    expect([found(70_000), found(700_000), found("x70000"), found("70000x")]).toEqual([["25/08/2091"], ["700000"], ["x70000"], ["70000x"]]);
    // Its number is another day's there.
    expect(found(70_000, { ...PLAIN_DATES, date1904: true })).toEqual(["70000"]);
  });

  test("are said with three labels of the totals that name months", () => {
    const labels = ["Total Feb 20", "Total Mar 20", " Total Apr 20 ", "Total May 20"];
    const rows = labels.flatMap((label) => [[label, "Arson", 2], ...(label.includes("Feb") ? [["Total", "Arson", 9]] : [])]);
    expect(broken(ledgerOf(tableOf(), ["Jan 20", "Arson", 1], ...rows), ALL)).toEqual([
      `error rowsWithoutMonth A3, A5:A7 ${JSON.stringify({ count: 4, found: labels.slice(0, 3).map((label) => label.trim()), totals: true })}`,
    ]);
    // Of the same month twice, one is without a row; totals of another column name no month.
    const twice = [
      ["Feb 20 total", "Arson", 2],
      ["Total Feb 20", "Arson", 2],
      ["Mar 20", "Total Apr 20", 2],
    ];
    expect(broken(ledgerOf(tableOf(), ["Jan 20", "Arson", 1], ...twice), ALL)[0]).toBe(
      'error rowsWithoutMonth A3:A4 {"count":1,"found":["Feb 20 total","Total Feb 20"],"totals":true}',
    );
  });

  test("are said up to a thousand", () => {
    const ledger = ledgerOf(tableOf(), ["Jan 20", "Arson", 1], ...Array.from({ length: 1001 }, () => ["x", "Arson", 1]));
    expect(broken(ledger, ALL)[0]).toContain('{"count":1000,"found":["x"]}');
  });

  test("of records are those that name what others name, and neither notes nor the header again", () => {
    const rows = [
      ["Jan 20", "Fraud"],
      ["", "Theft"],
      ["x", "Fraud"],
      ["x", ""],
      ["Feb 20", "Arson"],
      ["Month", " offence "],
      ["", "Arson"],
      ["", "Note"],
    ];
    expect(broken(ledgerOf(RECORDS, ...rows), ALL)).toEqual([
      'error rowsWithoutMonth A3:A4, A8 {"count":3,"found":["","x"],"records":true,"leaveOut":{"column":"A","texts":["","x"]}}',
    ]);
  });

  test("of records without any month at all are notes", () => {
    expect(broken(ledgerOf(RECORDS, ["", "Fraud"], ["", "Arson"]), ALL)).toEqual([]);
  });
});

describe("a month in two rows of the same names", () => {
  test("is said where headers name what is counted, and rows hold anything", () => {
    const ledger = ledgerOf(
      NAMED,
      ["Jan 20", "N", 1, 1],
      ["Jan 20", "S", 1, 1],
      ["Jan 20", "N", "", 2],
      ["Jan 20", "N", "", ""],
      ["Feb 20", "N", 1, 1],
      ["Feb 20", "n ", 1, 1],
      ["Feb 20", "N", 1, 1],
    );
    expect(broken(ledger, strandOf("F", rule(where("Offence", "Fraud"))))).toEqual([
      'error twoRowsForMonth A4, A7:A8 {"months":[24240,24241]}',
    ]);
  });

  test("is none where the analyst said that such rows are added up, nor among totals", () => {
    const rows = [
      ["Jan 20", "N", 1, 1],
      ["Jan 20", "N", 2, 2],
      ["Feb 20", "Total", 1, 1],
      ["Feb 20", "Total", 1, 1],
    ];
    const strand = strandOf("F", rule(where("Offence", "Fraud")));
    const said = { ...NOTHING_SAID, sameRows: "added up" as const };
    expect(broken(ledgerOf({ ...NAMED, said }, ...rows), strand)).toEqual([]);
    expect(broken(ledgerOf(NAMED, ...rows), strand)).toEqual(['error twoRowsForMonth A3 {"months":[24240]}']);
  });

  test("is none in a table of a row a count", () => {
    expect(broken(ledgerOf(tableOf(), ["Jan 20", "Fraud", 1], ["Jan 20", "Fraud", 2]), ALL)).toEqual([]);
  });
});

test("the header again is said where months stand, in a column or above the first count", () => {
  const rows = [
    ["Jan 20", "Fraud", 1],
    ["Month", "Offence", "Solved"],
    ["Feb 20", "Fraud", 1],
  ];
  expect(broken(ledgerOf(tableOf(), ...rows), ALL)).toEqual(["error secondHeader A3 {}"]);
  const counts = [
    { header: "Jan 20", column: 1, month: 24240 as never },
    { header: "Feb 20", column: 2, month: 24241 as never },
  ];
  const wide = tableOf({ months: { in: "headers" }, categories: [category("Offence", 0)], counts });
  expect(broken(ledgerOf(wide, ["Fraud", 1, 2], ["Offence", "Jan 20", "Feb 20"], ["Arson", 1, 2]), ALL)).toEqual([
    "error secondHeader B3 {}",
  ]);
});

describe("the table's own header, as it is printed on each page, is nothing to correct", () => {
  const told = (...above: readonly (readonly (string | number)[])[]) =>
    broken(ledgerOf(tableOf(), ["Jan 20", "Fraud", 1], ...above, ["Month", "Offence", "Count"], ["Feb 20", "Fraud", 1]), ALL);

  test("below blank rows, a page's number or a line that the rows below say too", () => {
    expect([told(), told(["", "", ""]), told(["", "Page 2 of 3", ""]), told(["Fraud", "", ""])]).toEqual([[], [], [], []]);
  });

  test("unless another line stands above it, which may be a title", () => {
    expect(told(["Solved", "", ""])).toEqual(["error secondHeader A4 {}"]);
  });

  test("or a column was not read, but for records, which say all in their rows", () => {
    const unread = tableOf({ categories: [category("Offence", 1), category("Place", 7)] });
    const rows = [
      ["Jan 20", "Fraud", 1],
      ["Month", "Offence", "Count"],
      ["Feb 20", "Fraud", 1],
    ];
    expect(broken(ledgerOf(unread, ...rows), ALL)).toEqual(["error secondHeader A3 {}"]);
    expect(broken(ledgerOf({ ...unread, rowIsOffence: true, counts: [] }, ...rows), ALL)).toEqual([]);
  });
});

describe("totals that are passed over", () => {
  test("are rows, by the column that says so, with a few of their labels", () => {
    const labels = ["Total", "All crimes", "Sub-total", "Grand total", "All offences", "Essex total"];
    const ledger = ledgerOf(tableOf(), ["Jan 20", "Fraud", 1], ...labels.map((label) => ["Jan 20", label, 1]), ["Total", "", 7]);
    expect(passed(ledger, [ALL])).toEqual([
      `info totalsLeftOut B3:B8, A9 ${JSON.stringify({ of: "rows", labels: labels.slice(0, 5), count: 7, sheets: 1 })}`,
    ]);
  });

  test("are columns that no strand counts, or headers where these name what is counted", () => {
    const totals = [4, 6].map((column) => ({ header: `Total ${column}`, column }));
    expect(passed(ledgerOf(tableOf(), ["Jan 20", "Fraud", 1]), [ALL], totals)).toEqual([
      'info totalsLeftOut E1, G1 {"of":"columns","labels":["Total 4","Total 6"],"count":2,"sheets":1}',
    ]);
    expect(passed(ledgerOf(NAMED, ["Jan 20", "N", 1, 1]), [strandOf("F", rule(where("Offence", "Fraud")))], totals)[0]).toContain(
      '"of":"headers"',
    );
  });
});

describe("rows without a name", () => {
  const said = (count: number, more = '"records":false,"total":false') => `{"column":"Offence","count":${count},${more}}`;

  test("are an error, wherever they stand and whichever strand looks at them", () => {
    const rows = [
      ["Jan 20", "", 5],
      ["Jan 20", "Fraud", 1],
      ["Feb 20", "Fraud", 1],
      ["Feb 20", "Arson", 7],
      ["Feb 20", "", 7],
    ];
    for (const strand of [strandOf("Fraud", rule(where("Offence", "Fraud"))), ALL, strandOf("Everything", rule())]) {
      expect(passed(ledgerOf(tableOf(), ...rows), [strand])).toEqual([`error rowsWithoutCategory B2, B6 ${said(2)}`]);
    }
  });

  test("are totals that nobody named where they add up two rows or more in every month", () => {
    const table = tableOf({ months: { in: "headers" }, counts: [2, 3].map((column) => ({ header: "m", column, month: null })) });
    const rows = (last: readonly number[]) => ledgerOf(table, ["", "Fraud", 1, 2], ["", "Arson", 3, 4], ["", "", ...last]);
    expect(passed(rows([4, 6]), [ALL])).toEqual([`info rowsWithoutCategory B4 ${said(1, '"records":false,"total":true')}`]);
    expect(passed(rows([4, 7]), [ALL])).toEqual([`error rowsWithoutCategory B4 ${said(1)}`]);
    const alone = ledgerOf(table, ["", "Fraud", 1, 2], ["", "", 1, 2]);
    expect(passed(alone, [ALL])).toEqual([`error rowsWithoutCategory B3 ${said(1)}`]);
  });

  test("are totals where they add up the rows right above them, or all of those above", () => {
    const table = tableOf({ months: { in: "headers" }, counts: [2, 3].map((column) => ({ header: "m", column, month: null })) });
    const [fraud, arson, theft, robbery] = [
      ["", "Fraud", 1, 2],
      ["", "Arson", 3, 4],
      ["", "Theft", 5, 6],
      ["", "Robbery", 8, 7],
    ] as const;
    const totals = (...rows: readonly Row[]) =>
      passed(ledgerOf(table, ...rows), [ALL]).map((each) => each.replace(/^(\w+) rowsWithoutCategory (.*) \{.*$/, "$1 $2"));
    expect(totals(fraud, arson, ["", "", 4, 6], theft, robbery, ["", "", 13, 13])).toEqual(["info B4, B7"]);
    expect(totals(fraud, arson, ["", "", 4, 6], theft, ["", "", 9, 12], robbery)).toEqual(["info B4, B6"]);
    expect(totals(fraud, ["", "", 17, 19], arson, theft, robbery)).toEqual(["info B3"]);
    expect(totals(fraud, arson, ["", "", 4, 6], theft, ["", "", 5, 6])).toEqual(["error B6", "info B4"]);
  });

  test("are totals of one figure alone where three rows are added up, as two may by chance", () => {
    const rows = (count: number, total: number) => {
      const others = Array.from({ length: count }, (_, at) => ["Jan 20", `Kind ${at}`, 1 + at]);
      return passed(ledgerOf(tableOf(), ...others, ["Jan 20", "", total]), [ALL]).map((each) => each.split(" ")[0]);
    };
    expect([rows(3, 6), rows(2, 3)]).toEqual([["info"], ["error"]]);
    const blank = ledgerOf(
      tableOf({ months: { in: "headers" }, counts: [2, 3].map((column) => ({ header: "m", column, month: null })) }),
      ...[
        ["", "Fraud", 1, 2],
        ["", "Arson", 3, "x"],
        ["", "Theft", 2, ""],
        ["", "", 6, ""],
      ],
    );
    expect(passed(blank, [ALL])[0]).toMatch(/^info/);
  });

  test("are counted by others where each strand's column has rows that another counts", () => {
    const categories = [category("Offence", 1), category("District", 3)];
    const rows = [
      ["Jan 20", "", 5, ""],
      ["Jan 20", "Fraud", 1, "North"],
      ["Feb 20", "Fraud", 2, "North"],
    ];
    const strands = [strandOf("Fraud", rule(where("Offence", "Fraud"))), strandOf("North", rule(where("District", "North")))];
    expect(passed(ledgerOf(tableOf({ categories }), ...rows), strands)).toEqual([`error rowsWithoutCategory B2 ${said(1)}`]);
  });

  test("of counts from records are as many as their counts", () => {
    const from = (blank: number) => {
      const rows = [
        ["Jan 20", "Fraud", 50],
        ["Jan 20", "", blank],
        ["Feb 20", "", 1],
      ];
      const said = { ...NOTHING_SAID, fromRecords: true };
      return broken(ledgerOf(tableOf({ said, rowIsOffence: false }), ...rows), strandOf("Everything", rule()), ALL).length;
    };
    expect([from(49), from(50)]).toEqual([1, 0]);
  });

  test("are an error where another strand's column is filled, but not where the blank column is a flag of few rows", () => {
    const categories = [category("Offence", 1), category("District", 3)];
    const strands = [strandOf("Fraud", rule(where("Offence", "Fraud"))), strandOf("North", rule(where("District", "North")))];
    const rows = (district: string) => [
      ["Jan 20", "Fraud", 1, district],
      ["Jan 20", "Arson", 2, "North"],
      ["Jan 20", "", 5, "North"],
    ];
    for (const district of ["North", ""]) {
      expect(broken(ledgerOf(tableOf({ categories }), ...rows(district)), ...strands)).toEqual([
        `error rowsWithoutCategory B4 ${said(1, '"records":false,"counted":"some","total":false')}`,
      ]);
    }
  });

  test("are an error among records", () => {
    const records = ledgerOf(RECORDS, ["Jan 20", "Fraud"], ["Jan 20", "Fraud"], ["Jan 20", ""]);
    expect(broken(records, ALL)).toEqual([`error rowsWithoutCategory B4 ${said(1, '"records":true,"total":false')}`]);
  });
});

test("columns of names that were not read are said, but for codes and those of records", () => {
  const categories = [category("Offence", 1), category("Ward", 8), category("Code", 9, { code: true }), category("Street", 10)];
  expect(passed(ledgerOf(tableOf({ categories }), ["Jan 20", "Fraud", 1]), [ALL])).toEqual([
    'info columnsNotChecked  {"columns":["Ward","Street"]}',
  ]);
  expect(passed(ledgerOf({ ...RECORDS, categories }, ["Jan 20", "Fraud"]), [ALL])).toEqual([]);
});
