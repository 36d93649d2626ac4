import type { RawValue } from "../../../src/domain/cell";
import { enter } from "../../../src/reading/ledger/enter";
import type { Ledger } from "../../../src/reading/ledger/ledger";
import { lookedThrough, unnamedTotals } from "../../../src/reading/strands/unnamed-totals";
import type { StrandDefinition } from "../../../src/domain/strand";
import { category, dataOf, tableOf } from "../ledger/hand-made";
import { rule, strandOf, where } from "./definitions";

/** A row a value and month: counts of each value in the months of 2020 from January on. */
function ledgerOf(counts: Readonly<Record<string, readonly RawValue[]>>, rowsMore = 0): Ledger {
  const rows: RawValue[][] = Object.entries(counts).flatMap(([value, all]) => all.map((count, at) => [43831 + 31 * at, value, count]));
  const table = tableOf({ categories: [category("Area", 1)] });
  const more = Array<RawValue>(rowsMore).fill("");
  return enter(
    table,
    dataOf({ 0: [...rows.map(([month]) => month!), ...more], 1: rows.map(([, value]) => value!), 2: rows.map(([, , count]) => count!) }),
  )!;
}
const told = (ledger: Ledger, ...definitions: readonly StrandDefinition[]) =>
  unnamedTotals([lookedThrough(ledger)], definitions).map(({ code, details }) => {
    const { value, parts } = details as { readonly value: string; readonly parts: readonly string[] };
    return `${code} ${value} = ${parts.join(" + ")}`;
  });
const sumOf = (...all: readonly (readonly number[])[]) => all[0]!.map((_, at) => all.reduce((sum, counts) => sum + counts[at]!, 0));
const [NORTH, SOUTH, WEST] = [
  [1, 2, 3],
  [10, 20, 30],
  [5, 5, 5],
];
const [LARGE, LARGER, LARGEST] = [
  [100, 120, 140],
  [210, 220, 230],
  [305, 315, 325],
];

test("a value that is the sum of all others in every month is asked about", () => {
  expect(told(ledgerOf({ North: NORTH, Essex: sumOf(NORTH, SOUTH), South: SOUTH }))).toEqual(["unnamedTotal Essex = North + South"]);
  expect(told(ledgerOf({ North: NORTH, Elsewhere: [11, 22, 34], South: SOUTH }))).toEqual([]);
  expect(told(ledgerOf({ North: NORTH, Elsewhere: [...sumOf(NORTH, SOUTH), 5], South: SOUTH }))).toEqual([]);
});

test("three months with anything say it, two do not, nor do two values", () => {
  expect(told(ledgerOf({ North: NORTH.slice(1), South: SOUTH.slice(1), Elsewhere: sumOf(NORTH, SOUTH).slice(1) }))).toEqual([]);
  expect(told(ledgerOf({ North: [0, ...NORTH.slice(1)], South: [0, ...SOUTH.slice(1)], Elsewhere: [0, 22, 33] }))).toEqual([]);
  expect(told(ledgerOf({ North: NORTH, Elsewhere: NORTH }))).toEqual([]);
});

test("a value that is the sum of two or more right below or above it is asked about too", () => {
  const below = ledgerOf({ Acquisitive: sumOf(LARGE, LARGER), A: LARGE, B: LARGER, C: LARGEST });
  expect(told(below)).toEqual(["unnamedTotal Acquisitive = A + B"]);
  const above = ledgerOf({ C: LARGEST, A: LARGE, B: LARGER, Acquisitive: sumOf(LARGE, LARGER) });
  expect(told(above)).toEqual(["unnamedTotal Acquisitive = A + B"]);
  expect(told(ledgerOf({ Acquisitive: sumOf(LARGE, LARGER), A: LARGE, C: LARGEST, B: LARGER, D: LARGE }))).toEqual([]);
  expect(told(ledgerOf({ Acquisitive: LARGE, A: LARGE, B: LARGER, C: LARGEST }))).toEqual([]);
  expect(told(ledgerOf({ Acquisitive: LARGE, A: LARGE, Nil: [0, 0, 0], C: LARGEST }))).toEqual([]);
});

test("neighbours' sums need figures enough to be no chance", () => {
  // Three months of 101, 101 and 101 or so hold just over 20 bits, of 100, 100 and 99 just under.
  const of = (...sum: readonly number[]) =>
    ledgerOf({ Acquisitive: sum, A: sum.map(() => 40), B: sum.map((count) => count - 40), C: LARGEST });
  expect(told(of(101, 101, 101))).toEqual(["unnamedTotal Acquisitive = A + B"]);
  expect(told(of(100, 100, 99))).toEqual([]);
});

test("columns of a hundred values are looked through, of more not", () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count - 1 }, (_, at) => [`Ward ${at}`, [at, 1, 2]]));
  const withSum = (count: number) => ({ ...many(count), Essex: sumOf(...Object.values(many(count))) });
  expect(told(ledgerOf(withSum(100)))).toHaveLength(1);
  expect(told(ledgerOf(withSum(101)))).toEqual([]);
});

test("a value called a whole is asked about where it is never smaller than all others together, by however much", () => {
  const more = sumOf(NORTH, SOUTH, [4, 9, 7]);
  expect(told(ledgerOf({ North: NORTH, "The force": more, South: SOUTH }))).toEqual(["unnamedTotal The force = North + South"]);
  expect(told(ledgerOf({ North: NORTH, Elsewhere: more, South: SOUTH }))).toEqual([]);
  expect(told(ledgerOf({ Fraud: NORTH, "All other theft": more, Arson: SOUTH }))).toEqual([]);
  expect(told(ledgerOf({ North: NORTH, "The force": [...more.slice(1), 2], South: SOUTH }))).toEqual([]);
});

test("tables of up to a hundred thousand cells are looked through, larger ones not", () => {
  const counts = { North: NORTH, Essex: sumOf(NORTH, SOUTH), South: SOUTH };
  expect(told(ledgerOf(counts, 100_000 - 9))).toHaveLength(1);
  expect(told(ledgerOf(counts, 100_000 - 8))).toEqual([]);
});

describe("where strands are looked up in the column", () => {
  const ledger = ledgerOf({ North: NORTH, Essex: sumOf(NORTH, SOUTH), South: SOUTH });

  test("only one that counts the sum with a part of it is told", () => {
    expect(told(ledger, strandOf("A", rule(where("area", "*"))))).toEqual(["totalCountedWithParts Essex = North + South"]);
    expect(told(ledger, strandOf("A", rule(where("Area", "Essex; South"))))).toEqual(["totalCountedWithParts Essex = North + South"]);
    expect(told(ledger, strandOf("A", rule(where("Area", "Essex"))))).toEqual([]);
    expect(told(ledger, strandOf("A", rule(where("Area", "North; South"))))).toEqual([]);
    expect(told(ledger, strandOf("A", rule(where("Offence", "*"))))).toEqual(["unnamedTotal Essex = North + South"]);
  });

  test("names that only begin alike are told where a wildcard takes both, and the longer one is never larger", () => {
    const theft = ledgerOf({ Theft: [50, 61, 72], "Theft from the person": [40, 41, 42], Fraud: [9, 9, 9] });
    const found = ["totalCountedWithParts Theft = Theft from the person"];
    expect(told(theft, strandOf("A", rule(where("Area", "Theft*"))))).toEqual(found);
    expect(told(theft, strandOf("A", rule(where("Area", "Theft; Theft from the person"))))).toEqual([]);
    expect(told(theft, strandOf("A", rule(where("Offence", "*"))))).toEqual([]);
    const larger = ledgerOf({ Theft: [50, 41, 72], "Theft from the person": [40, 61, 42], Fraud: [9, 9, 9] });
    expect(told(larger, strandOf("A", rule(where("Area", "Theft*"))))).toEqual([]);
  });

  test("rules that say nothing but the column count together", () => {
    expect(told(ledger, strandOf("A", rule(where("Area", "Essex")), rule(where("Area", "North"))))).toEqual([
      "totalCountedWithParts Essex = North + South",
    ]);
    expect(told(ledger, strandOf("A", rule(where("Area", "Essex"))), strandOf("B", rule(where("Area", "North"))))).toEqual([]);
  });
});

test("records, and values that are called totals, add nothing up", () => {
  const ledger = ledgerOf({ North: NORTH, Essex: sumOf(NORTH, SOUTH), South: SOUTH });
  expect(told({ ...ledger, table: { ...ledger.table, rowIsOffence: true } })).toEqual([]);
  expect(told(ledgerOf({ North: NORTH, Total: sumOf(NORTH, SOUTH), South: SOUTH, West: WEST }))).toEqual([]);
});

test("a value that adds up two others anywhere is told where a year of months shows it", () => {
  const of = (level: number, step: number) => Array.from({ length: 12 }, (_, at) => level + ((at * step) % 11));
  const [a, b, c, d] = [of(20, 3), of(30, 5), of(25, 7), of(40, 4)];
  const found = ["unnamedTotal Key = A + C"];
  expect(told(ledgerOf({ Key: sumOf(a, c), A: a, B: b, C: c, D: d }))).toEqual(found);
  const short = (counts: readonly number[]) => counts.slice(0, 11);
  expect(told(ledgerOf({ Key: short(sumOf(a, c)), A: short(a), B: short(b), C: short(c), D: short(d) }))).toEqual([]);
  expect(told(ledgerOf({ Key: sumOf(a, c).with(5, 1), A: a, B: b, C: c, D: d }))).toEqual([]);
});

test("a name of what others have is asked about, whatever its figures, unless a total shows that all are added up", () => {
  expect(told(ledgerOf({ Essex: NORTH, Kent: SOUTH, "Rest of England": LARGE }))).toEqual(["unnamedTotal Rest of England = Essex + Kent"]);
  expect(told(ledgerOf({ Essex: LARGE, Kent: LARGER, "Essex and Kent": NORTH }))).toEqual(["unnamedTotal Essex and Kent = Essex + Kent"]);
  const total = sumOf(NORTH, SOUTH, LARGE);
  expect(told(ledgerOf({ Essex: NORTH, Kent: SOUTH, "Rest of England": LARGE, Total: total }))).toEqual([]);
  const one = ledgerOf({ Essex: NORTH, Kent: SOUTH, "Rest of England": LARGE });
  expect(told(one, strandOf("A", rule(where("Area", "Essex"))))).toEqual([]);
});

test("a whole beside its rest is asked about, and holds the others too where it is never smaller than all of them", () => {
  expect(told(ledgerOf({ Border: LARGE, "Rest of Border": NORTH }))).toEqual(["unnamedTotal Border = Rest of Border"]);
  expect(told(ledgerOf({ Border: NORTH, Tucson: LARGE, "Rest of Border": SOUTH }))).toEqual(["unnamedTotal Border = Rest of Border"]);
  expect(told(ledgerOf({ Border: [900, 900, 900], Tucson: SOUTH, Yuma: WEST, "Rest of Border": NORTH }))).toEqual([
    "unnamedTotal Border = Tucson + Yuma + Rest of Border",
  ]);
  expect(told(ledgerOf({ Tucson: SOUTH, Yuma: WEST, "Rest of Border": NORTH }))).toEqual([]);
});

test("what is left of a region includes no place that it stands beside", () => {
  const [found] = unnamedTotals(
    [lookedThrough(ledgerOf({ Essex: NORTH, "Rest of region": LARGER }))],
    [strandOf("A", rule(where("Offence", "*")))],
  );
  expect(found!.details).toMatchObject({ value: "Rest of region", how: "rest" });
});

describe("names that are set in below another", () => {
  const [BURGLARY, DWELLING, OTHER, THEFT] = [
    [30, 40, 50],
    [10, 20, 20],
    [15, 19, 30],
    [60, 50, 70],
  ];

  test("are its parts, where it is never smaller than they are together", () => {
    const counts = { Burglary: BURGLARY, "  Dwelling": DWELLING, "  Other": OTHER, Theft: THEFT };
    expect(told(ledgerOf(counts))).toEqual(["unnamedTotal Burglary = Dwelling + Other"]);
    expect(told(ledgerOf({ ...counts, "  Other": OTHER.with(0, 21) }))).toEqual([]);
  });

  test("end where the next name is no further in, and may have parts of their own", () => {
    const counts = { " All kinds": [40, 50, 60], "\tBurglary": BURGLARY, "\t\tDwelling": DWELLING, "\tFraud": [1, 1, 1] };
    expect(told(ledgerOf(counts))).toEqual(["unnamedTotal All kinds = Burglary + Dwelling + Fraud", "unnamedTotal Burglary = Dwelling"]);
  });

  test("are none where all are, or where it is by one space alone", () => {
    expect(told(ledgerOf({ "  Burglary": BURGLARY, "  Dwelling": DWELLING, Theft: THEFT }))).toEqual([]);
    expect(told(ledgerOf({ Burglary: BURGLARY, " Dwelling": DWELLING, Theft: THEFT }))).toEqual([]);
  });
});

test("ages within others are parts of them, where these are never smaller", () => {
  const [young, adults, old] = [
    [4, 5, 6],
    [30, 40, 50],
    [10, 12, 11],
  ];
  expect(told(ledgerOf({ "Under 18": young, "18+": adults, "65+": old }))).toEqual(["unnamedTotal 18+ = 65+"]);
  expect(told(ledgerOf({ "Under 18": young, "18-64": adults, "65+": old }))).toEqual([]);
});

test("what another strand counts, named or not, is not offered to be left out, unless it counts the same twice", () => {
  const ledger = ledgerOf({ "Fraud online": LARGE, "Fraud by phone": LARGER, Fraud: sumOf(LARGE, LARGER), Theft: NORTH });
  const leaves = (values: string) => {
    const strands = [strandOf("Fraud", rule(where("Area", "Fraud*"))), strandOf("Other", rule(where("Area", values)))];
    const found = unnamedTotals([lookedThrough(ledger)], strands).map(({ details }) => details as { strand: string; leaves: string[] });
    return found.find(({ strand }) => strand === "Fraud")?.leaves;
  };
  expect(leaves("Theft")).toEqual(["value", "parts"]);
  expect(leaves("*Fraud; Theft")).toEqual(["parts"]);
  expect(leaves("*online")).toEqual(["value"]);
  expect(leaves("*")).toEqual(["value", "parts"]);
  expect(leaves("F*d*")).toEqual(["value", "parts"]);
  expect(leaves("Fraud; Fraud *")).toEqual(["parts"]);
});
