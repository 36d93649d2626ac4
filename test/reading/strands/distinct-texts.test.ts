import { enter } from "../../../src/reading/ledger/enter";
import type { Ledger } from "../../../src/reading/ledger/ledger";
import { cellsOfText, countedTexts, distinctTexts, ledgersByTable } from "../../../src/reading/strands/distinct-texts";
import { UnreadColumnError } from "../../../src/reading/tables/table-data";
import type { MonthlyTable } from "../../../src/reading/tables/tables";
import { category, dataOf, tableOf } from "../ledger/hand-made";

const OFFENCE = category("Offence", 1);
const PLACE = { header: "Place", value: "North", from: "sheet" as const, family: 1, known: true };
const NAMED = { word: "Crime", known: true, of: "offence" as const };
const LEDGER = enter(
  tableOf(),
  dataOf({
    0: ["Jan 20", "Jan 20", "Feb 20", "Feb 20", "", ""],
    1: ["Fraud", "Arson", " fraud", "Theft", "Note", ""],
    2: [1, "n/a", 2, "", "", 5],
  }),
)!;
const ledgerOf = (table: MonthlyTable): Ledger => ({ ...LEDGER, table });

test("a column's texts are those of rows with anything among the counts, each once", () => {
  expect(countedTexts(LEDGER, OFFENCE)).toEqual(["Fraud", "Arson"]);
  expect(countedTexts({ ...LEDGER, table: tableOf({ rowIsOffence: true }) }, OFFENCE)).toEqual(["Fraud", "Arson", "Theft"]);
  expect(() => countedTexts(LEDGER, category("Ward", 9))).toThrow(new UnreadColumnError("“Ward” of Data is needed but was not read"));
});

test("what stands under a name on some tables is told once, from names, headers and places, and read once", () => {
  const lookedAt: string[] = [];
  const texts = distinctTexts((table) => {
    lookedAt.push(table.sheet);
    return ledgerOf(table);
  });
  const [long, place] = [tableOf(), tableOf({ sheet: "Other", place: PLACE })];
  const across = tableOf({
    named: NAMED,
    counts: [
      { header: "Robbery", column: 2, month: null },
      { header: "FRAUD", column: 3, month: null },
    ],
    totals: [{ header: "Total", column: 4 }],
    categories: [],
  });
  expect(texts("Offence", [long, place])).toEqual(["Fraud", "Arson"]);
  expect(lookedAt.splice(0)).toEqual(["Data", "Other"]);
  expect(texts("offences", [long, place])).toEqual(["Fraud", "Arson"]);
  expect(lookedAt).toEqual([]);
  expect(texts("Place", [place])).toEqual(["North"]);
  expect(texts("Crimes", [across])).toEqual(["Robbery", "FRAUD", "Total"]);
  expect(texts("Ward", [long])).toEqual([]);
});

test("a text's cells are those of its rows, or of its header, and none for a table's place", () => {
  const cells = cellsOfText(ledgerOf);
  expect(cells(tableOf(), "Offence", "FRAUD")).toBe("B2, B4");
  expect(cells(tableOf(), "Offence", "Burglary")).toBeNull();
  expect(cells(tableOf({ place: PLACE }), "Place", "North")).toBeNull();
  const across = tableOf({
    headerRow: 4,
    named: NAMED,
    counts: ["Robbery", "Fraud"].map((header, at) => ({ header, column: at + 2, month: null })),
    categories: [],
  });
  expect(cells(across, "Crime", "fraud")).toBe("D5");
  expect(cells(across, "Crime", "Arson")).toBeNull();
});

test("a table's ledger is found by the table, and must have been read", () => {
  const [read, unread] = [tableOf(), tableOf({ sheet: "Other" })];
  const find = ledgersByTable({ tables: [read, unread] }, [LEDGER, null]);
  expect(find(read)).toBe(LEDGER);
  expect(() => find(unread)).toThrow(new UnreadColumnError("Counts of Other are needed but were not read"));
});
