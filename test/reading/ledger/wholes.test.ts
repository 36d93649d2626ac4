import type { RawValue } from "../../../src/domain/cell";
import { isoMonth } from "../../../src/domain/month";
import { enter } from "../../../src/reading/ledger/enter";
import type { Ledger } from "../../../src/reading/ledger/ledger";
import { withWholes } from "../../../src/reading/ledger/wholes";
import type { MonthlyTable } from "../../../src/reading/tables/tables";
import { dataOf, tableOf } from "./hand-made";

/** Counts of some offences in the months of 2020 from January on. */
type Counts = Readonly<Record<string, readonly RawValue[]>>;

function placeLedger(value: string, counts: Counts, more: Partial<MonthlyTable> = {}): Ledger {
  const rows = Object.entries(counts).flatMap(([offence, all]) => all.map((count, at) => [43831 + 31 * at, offence, count]));
  const table = tableOf({ sheet: value, place: { header: "Place", value, from: "sheet", family: 1, known: true }, ...more });
  return enter(
    table,
    dataOf({ 0: rows.map(([month]) => month!), 1: rows.map(([, offence]) => offence!), 2: rows.map(([, , count]) => count!) }),
  )!;
}

function told(ledgers: readonly Ledger[]) {
  const { ledgers: settled, findings } = withWholes(
    ledgers.map(({ table }) => table),
    ledgers,
  );
  return { parts: settled.map((ledger) => (ledger!.table.place === null ? "unsure" : ledger!.table.part)), findings };
}

const parts = (ledgers: readonly Ledger[]) => told(ledgers).parts;
const NORTH = { Burglary: [1, 2, 3], Fraud: [10, 20, 30] };
const SOUTH = { Burglary: [5, 5, 5], Fraud: [50, 50, 50] };
const BOTH = { Burglary: [6, 7, 8], Fraud: [60, 70, 80] };
const ten = (last: number, first = 3) => ({ Burglary: [first, 3, 3, 3, 3, 3, 3, 3, 3, last] });

test("the table whose months are the sums of the others' is the whole, and the others are its parts", () => {
  const { parts: found, findings } = told([placeLedger("North", NORTH), placeLedger("Essex", BOTH), placeLedger("South", SOUTH)]);
  expect(found).toEqual(["part", "whole", "part"]);
  expect(findings).toEqual([expect.objectContaining({ code: "wholeAndParts", details: { wholes: ["Essex"], parts: 2 } })]);
});

test("one of ten months may be wrong, and is said; two are too many unless it is called a whole", () => {
  const one = { Burglary: Array<number>(10).fill(1) };
  const two = { Burglary: Array<number>(10).fill(2) };
  const { parts: found, findings } = told([placeLedger("North", one), placeLedger("South", two), placeLedger("Essex", ten(4))]);
  expect(found).toEqual(["part", "part", "whole"]);
  const [wrong] = findings;
  expect(wrong).toMatchObject({ code: "partsDoNotAddUp", sheet: "Essex", address: null, details: { whole: "Essex", parts: 2 } });
  expect((wrong!.details as { months: readonly never[] }).months.map(isoMonth)).toEqual(["2020-10"]);
  expect(parts([placeLedger("North", one), placeLedger("South", two), placeLedger("Essex", ten(4, 4))])).not.toContain("whole");
  expect(parts([placeLedger("North", one), placeLedger("South", two), placeLedger("Essex Force", ten(4, 4))])).toEqual([
    "part",
    "part",
    "whole",
  ]);
});

test.each(["Force", "County", "Force-wide", "All districts", "Overall", "Essex territory", "The whole region", "Total"])(
  "%s is a whole where half of its months are the sums",
  (name) => {
    const half = { Burglary: [3, 3, 9, 9] };
    const [one, two] = [{ Burglary: [1, 1, 1, 1] }, { Burglary: [2, 2, 2, 2] }];
    expect(parts([placeLedger("North", one), placeLedger("South", two), placeLedger(name, half)])).toEqual(["part", "part", "whole"]);
    expect(parts([placeLedger("North", one), placeLedger("South", two), placeLedger(name, { Burglary: [3, 9, 9, 9] })])).not.toContain(
      "whole",
    );
  },
);

test("months without any offence say nothing, and neither do months that one of the tables lacks", () => {
  const zero = { Burglary: [0, 0, 0] };
  expect(parts([placeLedger("North", zero), placeLedger("South", zero), placeLedger("Force", zero)])).not.toContain("whole");
  const some = (counts: readonly number[]) => ({ Burglary: [...counts, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
  expect(parts([placeLedger("North", some([1])), placeLedger("South", some([2])), placeLedger("Essex", some([4]))])).not.toContain("whole");
  expect(
    parts([
      placeLedger("North", { Burglary: [1, 1, 1] }),
      placeLedger("South", { Burglary: [2, 2] }),
      placeLedger("Essex", { Burglary: [3, 3, 9] }),
    ]),
  ).toEqual(["part", "part", "whole"]);
});

test("two tables are no whole and part, and need not be anything", () => {
  const { parts: found, findings } = told([placeLedger("North", NORTH), placeLedger("South", SOUTH)]);
  expect(found).toEqual([null, null]);
  expect(findings).toEqual([]);
});

test("tables with the same total in three months or more are copies, of which nothing says what may be added up", () => {
  expect(parts([placeLedger("North", NORTH), placeLedger("South", NORTH)])).toEqual(["unsure", "unsure"]);
  const twoMonths = { Burglary: [1, 2], Fraud: [10, 20] };
  expect(parts([placeLedger("North", twoMonths), placeLedger("South", twoMonths)])).toEqual([null, null]);
  const withZero = { Burglary: [1, 2, 0] };
  expect(parts([placeLedger("North", withZero), placeLedger("South", withZero)])).toEqual([null, null]);
  expect(parts([placeLedger("North", { Burglary: [1, 2, 3] }), placeLedger("South", { Burglary: [1, 2, 3, 4] })])).toEqual([null, null]);
  expect(parts([placeLedger("North", { Burglary: [1, 2, 3] }), placeLedger("South", { Burglary: [1, 2, 4] })])).toEqual([null, null]);
  expect(parts([placeLedger("North", SOUTH), placeLedger("West", NORTH), placeLedger("South", NORTH)])).toEqual([
    "unsure",
    "unsure",
    "unsure",
  ]);
});

test("a table that is at least the sum of the others in every month and offence may be the county of some of them", () => {
  const of = (essex: Counts) => parts([placeLedger("North", NORTH), placeLedger("South", SOUTH), placeLedger("Essex", essex)]);
  expect(of({ Burglary: [6, 8, 8], Fraud: [61, 70, 81] })).toEqual(["unsure", "unsure", "unsure"]);
  expect(of({ Burglary: [5, 8, 8], Fraud: [99, 99, 99] })).toEqual([null, null, null]);
  expect(of({ Burglary: [99, 99, 8], Fraud: [99, 99, 79] })).toEqual([null, null, null]);
  expect(of({ Burglary: [99, 99], Fraud: [99, 99] })).toEqual([null, null, null]);
  // Of two, it is asked where the name says that one holds the other.
  const two = (other: string) => parts([placeLedger("North", NORTH), placeLedger(other, { Burglary: [99, 99, 99], Fraud: [99, 99, 99] })]);
  expect([two("South"), two("Essex")]).toEqual([
    [null, null],
    ["unsure", "unsure"],
  ]);
  expect(of({ Burglary: [6, 8, 9], Fraud: [60, 71, 81] })).toEqual(["unsure", "unsure", "unsure"]);
  const all = (...each: readonly Counts[]) => parts(each.map((counts, at) => placeLedger(["North", "South", "Essex"][at]!, counts)));
  expect(all({ Burglary: [0, 2, 3] }, { Burglary: [0, 1, 1] }, { Burglary: [9, 9, 9] })).toEqual(["unsure", "unsure", "unsure"]);
  expect(all({ Burglary: [1, 2, 3, 4] }, { Burglary: [2, 1, 1] }, { Burglary: [9, 9, 9, 9] })).toEqual(["unsure", "unsure", "unsure"]);
  expect(all({ Burglary: [1, 2] }, { Burglary: [2, 1] }, { Burglary: [9, 9] })).toEqual(["unsure", "unsure", "unsure"]);
  const districts = (...each: readonly Counts[]) => parts(each.map((counts, at) => placeLedger(["North", "South", "Harlow"][at]!, counts)));
  expect(districts({ Burglary: [1, 2] }, { Burglary: [2, 1] }, { Burglary: [9, 9] })).toEqual([null, null, null]);
  const zero = { Burglary: [0, 0, 0], Fraud: [0, 0, 0] };
  expect(parts([placeLedger("North", zero), placeLedger("South", zero), placeLedger("Essex", BOTH)])).toEqual([null, null, null]);
});

test("an offence that only the others have makes it no county", () => {
  const of = (offence: string) =>
    parts([
      placeLedger("North", { Burglary: [1, 2, 3], [offence]: [1, 1, 1] }),
      placeLedger("South", { Burglary: [1, 2, 3], [offence]: [0, 2, 2] }),
      placeLedger("Essex", { burglary: [9, 9, 9], Fraud: [9, 9, 9] }),
    ]);
  expect(of("Arson")).toEqual([null, null, null]);
  expect(of("Fraud")).toEqual(["unsure", "unsure", "unsure"]);
});

test("offences across are compared by their headers", () => {
  const across = (value: string, burglary: readonly number[], fraud: readonly number[]) => {
    const named = { word: "Offence", known: true, of: "offence" as const };
    const counts = ["Burglary", "Fraud"].map((header, at) => ({ header, column: at + 1, month: null }));
    const table = tableOf({
      sheet: value,
      named,
      counts,
      categories: [],
      place: { header: "Place", value, from: "title", family: 1, known: true },
    });
    return enter(table, dataOf({ 0: ["Jan 20", "Feb 20", "Mar 20"], 1: burglary, 2: fraud }))!;
  };
  const [north, south] = [across("North", [1, 2, 3], [1, 2, 3]), across("South", [2, 3, 4], [2, 3, 4])];
  expect(parts([north, south, across("Essex", [9, 9, 9], [9, 9, 9])])).toEqual(["unsure", "unsure", "unsure"]);
  expect(parts([north, south, across("Essex", [99, 99, 99], [0, 0, 0])])).toEqual([null, null, null]);
});

test("tables of other families, of places that the analyst said, of records and that were not read stand alone", () => {
  const place = (family: number, from: "sheet" | "reading" = "sheet") => ({
    place: { header: "Place", value: "x", from, family, known: true },
  });
  const all = [placeLedger("North", NORTH), placeLedger("South", SOUTH)];
  expect(parts([...all, placeLedger("Essex", BOTH, place(2))])).toEqual([null, null, null]);
  expect(parts([...all, placeLedger("Essex", BOTH, place(1, "reading"))])).toEqual([null, null, null]);
  expect(parts([...all, placeLedger("Essex", BOTH, { rowIsOffence: true })])).toEqual([null, null, null]);
  const essex = placeLedger("Essex", BOTH);
  const { ledgers, findings } = withWholes([...all.map(({ table }) => table), essex.table], [...all, null]);
  expect(ledgers.map((ledger) => ledger && ledger.table.part)).toEqual([null, null, null]);
  expect(ledgers[2]).toBeNull();
  expect(findings).toEqual([]);
});

test("of two tables the one that is called all of it is the whole, where nothing of the other is larger", () => {
  const all = { Burglary: [10, 12, 9], Fraud: [5, 6, 7] };
  const some = { Burglary: [4, 5, 3], Fraud: [1, 2, 3] };
  expect(parts([placeLedger("All", all), placeLedger("Southend", some)])).toEqual(["whole", "part"]);
  expect(parts([placeLedger("Southend", some), placeLedger("Everybody", all)])).toEqual(["part", "whole"]);
  const larger = { Burglary: [4, 13, 3], Fraud: [1, 2, 3] };
  expect(parts([placeLedger("All", all), placeLedger("Southend", larger)])).not.toContain("whole");
});
