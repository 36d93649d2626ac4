import type { RawValue } from "../../../src/domain/cell";
import type { StrandDefinition } from "../../../src/domain/strand";
import { enter } from "../../../src/reading/ledger/enter";
import type { Ledger } from "../../../src/reading/ledger/ledger";
import { lookedThrough, unnamedTotals } from "../../../src/reading/strands/unnamed-totals";
import { NOTHING_SAID, type SheetNotes } from "../../../src/reading/sheets/reading-notes";
import type { MonthlyTable } from "../../../src/reading/tables/tables";
import { category, dataOf, tableOf } from "../ledger/hand-made";
import { rule, strandOf, where } from "./definitions";

const JAN_20 = 43_831;
type Counts = Readonly<Record<string, readonly RawValue[]>>;
/** Rows of a month, names and a count: "Fraud | North": [1, 2, 3]. The names stand from column B on, before the counts. */
function ledgerOf(counts: Counts, more: Partial<MonthlyTable> = {}, from = 0): Ledger {
  const rows = Object.entries(counts).flatMap(([names, all]) =>
    all.map((count, at) => [JAN_20 + 31 * (from + at), ...names.split(" | "), count]),
  );
  const width = rows[0]!.length;
  const table = tableOf({
    categories: ["Offence", "Area", "Measure"].slice(0, width - 2).map((header, at) => category(header, 1 + at)),
    counts: [{ header: "Count", column: width - 1, month: null }],
    ...more,
  });
  return enter(table, dataOf(Object.fromEntries(Array.from({ length: width }, (_, at) => [at, rows.map((row) => row[at]!)]))))!;
}
const findings = (ledgers: readonly Ledger[], definitions: readonly StrandDefinition[] = []) =>
  unnamedTotals(ledgers.map(lookedThrough), definitions);
const told = (ledgers: readonly Ledger[], ...definitions: readonly StrandDefinition[]) =>
  findings(ledgers, definitions).map(({ code, details }) => {
    const { value, parts, how } = details as { readonly value: string; readonly parts: readonly string[]; readonly how: string };
    return `${code} ${value} = ${parts.join(" + ")} (${how})`;
  });
const year = (level: number, step: number, months = 12) => Array.from({ length: months }, (_, at) => level + ((at * step) % 11));
const sumOf = (...all: readonly (readonly number[])[]) => all[0]!.map((_, at) => all.reduce((sum, counts) => sum + counts[at]!, 0));
const [NORTH, SOUTH, WEST] = [year(20, 3), year(30, 5), year(25, 7)];
const short = (counts: readonly number[], months: number) => counts.slice(0, months);
const noted = (...values: SheetNotes["values"]) => ({ said: { ...NOTHING_SAID, values } });

describe("a value of another column than offences that adds up all others for a year", () => {
  const districts = (months: number, essex = sumOf(NORTH, SOUTH)) =>
    ledgerOf({ "Fraud | North": short(NORTH, months), "Fraud | South": short(SOUTH, months), "Fraud | Essex": short(essex, months) });
  const sums = (ledger: Ledger) => lookedThrough(ledger).ledger.table.sums;

  test("is a total, whatever it is called, and is not asked about", () => {
    expect(sums(districts(12))).toEqual([{ column: 2, text: "Essex" }]);
    expect(told([districts(12)])).toEqual([]);
    expect(lookedThrough(districts(12)).columns.map(({ header, values, hasTotal }) => [header, values, hasTotal])).toEqual([
      ["Offence", ["Fraud"], false],
      ["Area", ["North", "South"], true],
    ]);
  });

  test("is asked about where it is of fewer months, is a little off, or adds up some of the others", () => {
    expect([sums(districts(11)), told([districts(11)])]).toEqual([[], ["unnamedTotal Essex = North + South (sum)"]]);
    const off = districts(12, sumOf(NORTH, SOUTH).with(3, 999));
    expect(sums(off)).toEqual([]);
    const some = ledgerOf({ "Fraud | Key": sumOf(NORTH, SOUTH), "Fraud | North": NORTH, "Fraud | South": SOUTH, "Fraud | West": WEST });
    expect([sums(some), told([some])]).toEqual([[], ["unnamedTotal Key = North + South (sum)"]]);
  });

  test("is asked about in the column of offences, each of which may be a strand", () => {
    const offences = ledgerOf({ Fraud: NORTH, Arson: SOUTH, Crime: sumOf(NORTH, SOUTH) });
    expect([sums(offences), told([offences])]).toEqual([[], ["unnamedTotal Crime = Fraud + Arson (sum)"]]);
  });

  test("shows that the column's values are all added up: a name of others is then not asked about", () => {
    const shared = { "Fraud | Essex": NORTH, "Fraud | Kent": SOUTH, "Fraud | Essex and Kent": WEST };
    expect(told([ledgerOf(shared)])).toEqual(["unnamedTotal Essex and Kent = Essex + Kent (shared)"]);
    expect(told([ledgerOf({ ...shared, "Fraud | South East": sumOf(NORTH, SOUTH, WEST) })])).toEqual([]);
  });
});

test("Where a column says what each row measures, the offences alone are looked through", () => {
  const rates = {
    "Fraud | North | Rate per 1,000": year(5, 3),
    "Fraud | South | Rate per 1,000": year(6, 5),
    "Fraud | Essex | Rate per 1,000": year(5, 4),
  };
  const counts = {
    "Fraud | North | Offences": short(NORTH, 6),
    "Fraud | South | Offences": short(SOUTH, 6),
    "Fraud | Essex | Offences": short(sumOf(NORTH, SOUTH), 6),
  };
  expect(told([ledgerOf({ ...counts, ...rates })])).toContain("unnamedTotal Essex = North + South (sum)");
  const other = Object.fromEntries(Object.entries({ ...counts, ...rates }).map(([names, all]) => [names.replace("Offences", "Blue"), all]));
  expect(told([ledgerOf(other)])).not.toContain("unnamedTotal Essex = North + South (sum)");
});

describe("what the analyst said of a column's values", () => {
  const COUNTS = { "Fraud | North": short(NORTH, 6), "Fraud | South": short(SOUTH, 6), "Fraud | Essex": short(sumOf(NORTH, SOUTH), 6) };
  const found = ["unnamedTotal Essex = North + South (sum)"];

  test("settles it where they are added up, in that column alone", () => {
    expect(told([ledgerOf(COUNTS, noted({ column: 2, says: "added up", text: "" }))])).toEqual([]);
    expect(told([ledgerOf(COUNTS, noted({ column: 1, says: "added up", text: "" }))])).toEqual(found);
  });

  test("leaves the others to be asked about where one is left out, or counted", () => {
    const more = { ...COUNTS, "Fraud | Rural": short(WEST, 6) };
    const all = { ...more, "Fraud | Essex": sumOf(short(NORTH, 6), short(SOUTH, 6)) };
    for (const says of ["left out", "counted"] as const)
      expect(told([ledgerOf(all, noted({ column: 2, says, text: "rural" }))])).toEqual(found);
    expect(told([ledgerOf(COUNTS, noted({ column: 2, says: "left out", text: "essex" }))])).toEqual([]);
    expect(told([ledgerOf(COUNTS, noted({ column: 1, says: "left out", text: "essex" }))])).toEqual(found);
  });

  test("settles a whole that counts in place of its parts", () => {
    const settled = (column: number, text: string) => told([ledgerOf(COUNTS, { wholes: [{ column, text }] })]);
    expect([settled(2, "Essex"), settled(1, "Essex"), settled(2, "Kent")]).toEqual([[], found, found]);
  });
});

describe("headers that name what is counted", () => {
  /** A row a month, and a column of counts for each header from B on; the columns of totals behind them. */
  function across(counts: Counts, more: Partial<MonthlyTable> = {}): Ledger {
    const all = Object.entries(counts);
    const months = all[0]![1].map((_, at) => JAN_20 + 31 * at);
    const table = tableOf({
      named: { word: "Area", known: true, of: "place" },
      categories: [],
      counts: all.map(([header], at) => ({ header, column: 1 + at, month: null })),
      ...more,
    });
    return enter(table, dataOf({ 0: months, ...Object.fromEntries(all.map(([, values], at) => [1 + at, values])) }))!;
  }
  const COUNTS = { North: short(NORTH, 6), South: short(SOUTH, 6), Essex: short(sumOf(NORTH, SOUTH), 6) };

  test("are asked about as a column's values are, of which it is said that they stand across", () => {
    const [found] = findings([across(COUNTS)]);
    expect(found).toMatchObject({ sheet: "Data", address: null });
    expect(found!.details).toMatchObject({
      column: "Area",
      value: "Essex",
      parts: ["North", "South"],
      all: true,
      across: true,
      sheets: ["Data"],
    });
    expect(
      findings([ledgerOf({ "Fraud | North": [1, 2, 3], "Fraud | South": [9, 8, 7], "Fraud | Essex": [10, 10, 10] })])[0]!.details,
    ).toMatchObject({
      ...{ column: "Area", all: true, across: false },
    });
    expect(told([across({ ...COUNTS, Essex: [...COUNTS.Essex.slice(1), 4] })])).toEqual([]);
  });

  test("are settled where the analyst said that one is added up", () => {
    expect(told([across(COUNTS, noted({ column: 3, says: "added up", text: "" }))])).toEqual([]);
    expect(told([across(COUNTS, noted({ column: 3, says: "counted", text: "" }))])).toHaveLength(1);
    expect(told([across(COUNTS, noted({ column: 9, says: "added up", text: "" }))])).toHaveLength(1);
  });

  test("are all added up where a total stands beside them: a name of others is then not asked about", () => {
    const shared = { Essex: short(NORTH, 6), Kent: short(SOUTH, 6), "Essex and Kent": short(WEST, 6) };
    expect(told([across(shared)])).toEqual(["unnamedTotal Essex and Kent = Essex + Kent (shared)"]);
    const all = across(shared);
    expect(told([{ ...all, totals: all.counts.slice(0, 1) }])).toEqual([]);
  });

  test("that are to be taken off others are none of these, which rows of the same name are not asked for", () => {
    const taken = { Fraud: short(NORTH, 6), Theft: short(SOUTH, 6), "Less: no crimes": short(WEST, 6) };
    expect(told([across(taken)], strandOf("A", rule(where("Area", "*"))))).toEqual([
      "totalCountedWithParts Less: no crimes = Fraud + Theft (other)",
    ]);
    expect(told([ledgerOf(taken)], strandOf("A", rule(where("Offence", "*"))))).toEqual([]);
  });
});

describe("what is no offence, though it stands among them", () => {
  const COUNTS = { Fraud: short(NORTH, 6), Theft: short(SOUTH, 6), Arrests: short(WEST, 6) };

  const strand = (values: string) => strandOf("A", rule(where("Offence", values)));

  test("is asked about, and once where the figures show it as a sum too", () => {
    expect(told([ledgerOf(COUNTS)], strand("*"))).toEqual(["totalCountedWithParts Arrests = Fraud + Theft (other)"]);
    const sum = ledgerOf({ ...COUNTS, Arrests: sumOf(COUNTS.Fraud, COUNTS.Theft) });
    expect(told([sum], strand("*"))).toEqual(["totalCountedWithParts Arrests = Fraud + Theft (sum)"]);
  });

  test("is nothing to a report in which no strand looks at it, or one that names it in full", () => {
    expect([told([ledgerOf(COUNTS)]), told([ledgerOf(COUNTS)], strand("Fraud; Arrests"))]).toEqual([[], []]);
    expect([told([ledgerOf(COUNTS)], strand("F*; Arrests")), told([ledgerOf(COUNTS)], strand("Fraud; A*"))]).toEqual([[], []]);
    expect(told([ledgerOf(COUNTS)], strand("F*; A*"))).toHaveLength(1);
    expect(told([ledgerOf(COUNTS)], strandOf("A", { sheets: ["Other"], conditions: [where("Offence", "*")] }))).toEqual([]);
  });

  test("is asked about where a strand counts whatever stands in the column", () => {
    const inNorth = Object.fromEntries(Object.entries(COUNTS).map(([offence, counts]) => [`${offence} | North`, counts]));
    expect(told([ledgerOf(inNorth)], strandOf("A", rule(where("Area", "North"))))).toEqual([
      "unnamedTotal Arrests = Fraud + Theft (other)",
    ]);
  });
});

describe("a strand that nobody named, of what others have", () => {
  const COUNTS = { Essex: short(NORTH, 6), Kent: short(SOUTH, 6), "Rest of England": short(WEST, 6) };
  const strand = (name: string, more: Partial<StrandDefinition> = {}) => ({ ...strandOf(name, rule(where("Offence", name))), ...more });

  test("is asked about, and one that the “Strands” table names is not", () => {
    const [essex, rest] = [strand("Essex"), strand("Rest of England")];
    expect(told([ledgerOf(COUNTS)], essex, rest)).toEqual(["unnamedTotal Rest of England = Essex + Kent (rest)"]);
    expect(told([ledgerOf(COUNTS)], essex, { ...rest, definedAt: 4 as never })).toEqual([]);
    expect(told([ledgerOf(COUNTS)], essex)).toEqual([]);
  });
});

describe("sheets of a month each", () => {
  const month = (at: number, counts: Readonly<Record<string, number>>, name: string) =>
    ledgerOf(Object.fromEntries(Object.entries(counts).map(([area, count]) => [area, [count]])), { sheet: name }, at);
  const months = [0, 1, 2].map((at) => month(at, { North: NORTH[at]!, Key: NORTH[at]! + SOUTH[at]!, South: SOUTH[at]! }, `M${at}`));

  test("are looked through together, whatever order their values have, and all of them are named", () => {
    expect(told(months.slice(0, 2))).toEqual([]);
    expect(told(months)).toEqual(["unnamedTotal Key = North + South (sum)"]);
    expect(findings(months)[0]).toMatchObject({ sheet: "M0", details: { sheets: ["M0", "M1", "M2"] } });
    const turned = month(2, { " south": SOUTH[2]!, north: NORTH[2]!, KEY: NORTH[2]! + SOUTH[2]! }, "M2");
    expect(told([...months.slice(0, 2), turned])).toEqual(["unnamedTotal Key = North + South (sum)"]);
    const off = month(2, { North: NORTH[2]!, Key: NORTH[2]! + SOUTH[2]! - 1, South: SOUTH[2]! }, "M2");
    expect(told([...months.slice(0, 2), off])).toEqual([]);
  });

  test("are added up where two are of the same month", () => {
    const parts = [0, 1, 2].flatMap((at) => [
      month(at, { North: NORTH[at]! - 3, Key: NORTH[at]!, South: SOUTH[at]! }, `A${at}`),
      month(at, { North: 3, Key: SOUTH[at]!, South: 0 }, `B${at}`),
    ]);
    expect(told(parts)).toEqual(["unnamedTotal Key = North + South (sum)"]);
  });

  test("are settled where one of them says so, and have a hundred values at most between them", () => {
    const settled = ledgerOf(
      { North: [NORTH[2]!], Key: [NORTH[2]! + SOUTH[2]!], South: [SOUTH[2]!] },
      {
        sheet: "M2",
        wholes: [{ column: 1, text: "Key" }],
      },
      2,
    );
    expect(told([...months.slice(0, 2), settled])).toEqual([]);
    const wards = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`Ward ${at}`, 0]));
    const withWards = (count: number) => [month(0, { ...wards(count), North: 20, Key: 50, South: 30 }, "M"), ...months.slice(1)];
    expect(told(withWards(97)).length).toBe(told(withWards(10)).length);
    expect(
      told([
        ...withWards(90),
        month(0, { North: 0, ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`Beat ${at}`, 0])) }, "N"),
      ]),
    ).toEqual([]);
  });
});
