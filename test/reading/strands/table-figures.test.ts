import { isoMonth } from "../../../src/domain/month";
import type { StrandDefinition } from "../../../src/domain/strand";
import { tableFigures, wholeTable, type TableFigures } from "../../../src/reading/strands/table-figures";
import { sheet } from "../sheets";
import { entered } from "../ledger/entered";
import { onSheets, rule, strandOf, where } from "./definitions";

const ledgerOf = (grid: string, name = "Data") => entered([sheet(name, grid)])[0]!;
const figuresOf = (grid: string, ...definitions: readonly StrandDefinition[]): TableFigures => tableFigures(ledgerOf(grid), definitions)!;
const told = ({ strands }: TableFigures, definition = 0) =>
  Object.fromEntries(strands.get(definition)?.map(({ month, count }) => [isoMonth(month), count]) ?? []);
const codes = ({ findings }: TableFigures) => findings.map(({ code, address }) => `${code} ${address ?? ""}`.trim());

const LONG = `
  Month | Offence | District | Count
  Jan 20 | Fraud | North | 1
  Jan 20 | Fraud | South | 2
  Jan 20 | Arson | North | 4
  Feb 20 | Fraud | North | 10
  Feb 20 | Fraud | South | 20
  Feb 20 | Arson | North | 40
`;
const TRANSPOSED = `
  Month | District | Fraud | Arson | Total
  Jan 20 | North | 1 | 2 | 3
  Jan 20 | South | 4 | 8 | 12
  Feb 20 | North | 10 | 20 | 30
  Feb 20 | South | 40 | 80 | 120
`;
const WIDE = `
  Offence | District | Jan 20 | Feb 20 | Mar 20
  Theft | | | |
  Bike theft | North | 1 | 2 | 0
  Bike theft | South | 4 | 8 | 0
  Shop theft | North | 16 | 32 | 0
  Total | | 21 | 42 | 0
`;

test("each definition's rows add up by month, with the cells that they stand in", () => {
  const figures = figuresOf(LONG, strandOf("Fraud", rule(where("Offence", "Fraud"))), strandOf("North", rule(where("District", "North"))));
  expect([told(figures), told(figures, 1)]).toEqual([
    { "2020-01": 3, "2020-02": 30 },
    { "2020-01": 5, "2020-02": 50 },
  ]);
  expect(figures.strands.get(1)![0]).toMatchObject({ sources: [{ sheet: "Data", column: 3, rows: Int32Array.of(1, 1, 3, 3) }] });
  expect(figures.headers).toEqual(["offence", "district"]);
});

test("definitions about other tables have no figures here", () => {
  expect(tableFigures(ledgerOf(LONG), [strandOf("A", rule(where("Ward", "x")))])).toBeNull();
  const figures = figuresOf(
    LONG,
    strandOf("Fraud", rule(where("Offence", "Fraud"))),
    strandOf("A", rule(where("Ward", "x"))),
    strandOf("B", rule(where("Offence", "Theft"))),
  );
  expect([...figures.strands.keys()]).toEqual([0]);
});

test("everything is added up where no strand is asked", () => {
  expect(told(wholeTable(ledgerOf(LONG)))).toEqual({ "2020-01": 7, "2020-02": 70 });
  expect(told(wholeTable(ledgerOf(WIDE)))).toEqual({ "2020-01": 21, "2020-02": 42, "2020-03": 0 });
});

describe("headers that name what is counted", () => {
  test("are chosen by a condition on their word, and all of them count without one", () => {
    const figures = figuresOf(
      TRANSPOSED,
      strandOf("Fraud", rule(where("Offence", "Fraud"))),
      strandOf("North", rule(where("District", "North"))),
      strandOf("Both", rule(where("Offence", "A*"), where("District", "South"))),
    );
    expect([0, 1, 2].map((at) => told(figures, at))).toEqual([
      { "2020-01": 5, "2020-02": 50 },
      { "2020-01": 3, "2020-02": 30 },
      { "2020-01": 8, "2020-02": 80 },
    ]);
    expect(figures.headers).toEqual(["offence", "district"]);
  });

  test("count a total only where it is named in full", () => {
    const of = (values: string, except = "") => figuresOf(TRANSPOSED, strandOf("A", rule(where("Offence", values, except))));
    expect(told(of("Total"))).toEqual({ "2020-01": 15, "2020-02": 150 });
    expect(told(of("*"))).toEqual({ "2020-01": 15, "2020-02": 150 });
    expect(told(of("T*"))).toEqual({});
    expect(told(of("T*; total"))).toEqual({ "2020-01": 15, "2020-02": 150 });
    expect(told(of("", "Fraud"))).toEqual({ "2020-01": 10, "2020-02": 100 });
    expect(codes(of("Total"))).not.toContain("totalsLeftOut E1");
    expect(codes(of("Fraud"))).toContain("totalsLeftOut E1");
  });

  test("count a column once, however many rules choose it", () => {
    const twice = strandOf("A", rule(where("Offence", "Fraud")), rule(where("Offence", "F*"), where("District", "North")));
    expect(told(figuresOf(TRANSPOSED, twice))).toEqual({ "2020-01": 5, "2020-02": 50 });
  });

  test("tell what counts are of, with the rows' names", () => {
    const figures = figuresOf(
      TRANSPOSED,
      strandOf("Fraud", rule(where("Offence", "Fraud"))),
      strandOf("South", rule(where("District", "South"))),
    );
    expect([...figures.combinationsOf(0, ["offence", "district"])]).toEqual(["fraud\nnorth", "fraud\nsouth"]);
    expect([...figures.combinationsOf(1, ["offence", "district"])]).toEqual(["fraud\nsouth", "arson\nsouth"]);
    expect([...figures.combinationsOf(1, ["district"])]).toEqual(["south"]);
    expect([...figures.combinationsOf(7, ["district"])]).toEqual([]);
  });
});

test("rows tell what counts are of, also under headers that no strand looks at", () => {
  const figures = figuresOf(LONG, strandOf("Fraud", rule(where("Offence", "Fraud"))));
  expect([...figures.combinationsOf(0, ["offence"])]).toEqual(["fraud"]);
  expect([...figures.combinationsOf(0, ["offence", "district"])]).toEqual(["fraud\nnorth", "fraud\nsouth"]);
  expect([...figures.combinationsOf(0, ["ward"])]).toEqual([""]);
});

test("a cell knows which definitions count it", () => {
  const figures = figuresOf(
    TRANSPOSED,
    strandOf("Fraud", rule(where("Offence", "Fraud"))),
    strandOf("North", rule(where("District", "North"))),
  );
  const { counts, totals } = figures.ledger;
  expect(figures.countedBy(0, counts[0]!)).toEqual([0, 1]);
  expect(figures.countedBy(0, counts[1]!)).toEqual([1]);
  expect(figures.countedBy(1, counts[0]!)).toEqual([0]);
  expect(figures.countedBy(1, counts[1]!)).toEqual([]);
  expect(figures.countedBy(0, totals[0]!)).toEqual([]);
  const wide = figuresOf(WIDE, strandOf("All", rule(where("Offence", "*"))));
  expect(wide.countedBy(4, wide.ledger.counts[0]!)).toEqual([]);
  expect(wide.countedBy(1, wide.ledger.counts[0]!)).toEqual([0]);
});

describe("a row without any figure", () => {
  test("leaves a strand that counts it without one, but not a strand that counts everything", () => {
    const named = figuresOf(WIDE, strandOf("Theft", rule(where("Offence", "*theft"))));
    expect(told(named)).toEqual({});
    expect(codes(named)).toContain("blankAmongCounts C2, D2, E2");
    expect(told(figuresOf(WIDE, strandOf("Everything", rule())))).toEqual({ "2020-01": 21, "2020-02": 42, "2020-03": 0 });
    expect(told(figuresOf(WIDE, strandOf("Sheet", onSheets(["Data"]))))).toEqual({});
    expect(told(figuresOf(WIDE, strandOf("Bikes", rule(where("Offence", "Bike theft")))))).toEqual({
      "2020-01": 5,
      "2020-02": 10,
      "2020-03": 0,
    });
  });
});

describe("records", () => {
  const RECORDS = [
    "Crime reference | Date reported | Offence",
    ...["2020-01 Fraud", "2020-01 Fraud", "2020-01 Arson", "2020-02 Arson", "2020-04 Fraud", "2020-04 Fraud", "2020-04 Fraud"].map(
      (text, at) => `4/${100 + at}/20 | @${text.slice(0, 7)} | ${text.slice(8)}`,
    ),
  ].join("\n");

  test("count as one each, at their month's cell, and a month with others but none of the strand has 0", () => {
    const figures = figuresOf(RECORDS, strandOf("Fraud", rule(where("Offence", "Fraud"))));
    expect(told(figures)).toEqual({ "2020-01": 2, "2020-02": 0, "2020-04": 3 });
    expect(figures.strands.get(0)!.map(({ sources }) => sources.map(({ column, rows }) => [column, ...rows]))).toEqual([
      [[1, 1, 2]],
      [],
      [[1, 5, 7]],
    ]);
    expect(figures.countedBy(0, null)).toEqual([0]);
    expect(figures.countedBy(2, null)).toEqual([]);
  });
});

test("cells that are odd are said once, however many definitions count them, and only where one does", () => {
  const grid = LONG.replace("Fraud | South | 2\n", "Fraud | South | '2\n").replace("North | 40", "North | '40");
  const fraud = figuresOf(grid, strandOf("Fraud", rule(where("Offence", "Fraud"))), strandOf("All", rule(where("Offence", "F*"))));
  expect(codes(fraud)).toEqual(["numbersAsText D3"]);
  expect(codes(figuresOf(grid, strandOf("All", rule(where("Offence", "*")))))).toContain("numbersAsText D3, D7");
});

test("the same row twice is said in a table of a row a count alone", () => {
  const twice = `${LONG.trimEnd()}\n  Feb 20 | Arson | North | 40`;
  expect(codes(figuresOf(twice, strandOf("Arson", rule(where("Offence", "Arson")))))).toContain("duplicateRows D8");
  expect(codes(figuresOf(twice, strandOf("Fraud", rule(where("Offence", "Fraud")))))).not.toContain("duplicateRows D8");
});
