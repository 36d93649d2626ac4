import type { Condition, StrandRule } from "../../src/domain/strand";
import { normalised } from "../../src/domain/text";
import { conditionTest } from "../../src/reading";
import { clickhouse, conditionSql, countQuery, DUCKDB, referenceOf, rulesSql, saidSql, TRINO } from "../../src/records";
import { matchesSql } from "../../src/records/dialect";

const sqlOf = (values: readonly string[], except: readonly string[]) => conditionSql(DUCKDB, "t", { values, except });

test.each([
  [[], [], "1 = 1"],
  [["Theft"], [], "(t <> '' AND (t = 'theft'))"],
  [["Theft", "Robbery"], [], "(t <> '' AND (t = 'theft' OR t = 'robbery'))"],
  [[], ["Theft", "Fraud"], "(t = '' OR NOT (t = 'theft' OR t = 'fraud'))"],
  [["Th*"], ["Theft"], String.raw`(t <> '' AND (t LIKE 'th%' ESCAPE '\') AND NOT (t = 'theft'))`],
] as const)("a condition with the values %j except %j is the SQL %s", (values, except, sql) => {
  expect(sqlOf(values, except)).toBe(sql);
});

test("a condition says of blanks what a sheet's does: one that names values never counts them, one that only leaves some out does", () => {
  const blank = (values: readonly string[], except: readonly string[]) => conditionTest({ values, except })("");
  expect([blank(["Theft"], []), blank(["*"], []), blank([], ["Theft"]), blank([], [])]).toEqual([false, false, true, true]);
  expect([sqlOf(["Theft"], []), sqlOf(["*"], [])].every((sql) => sql.includes("t <> ''"))).toBe(true);
});

test("a strand counts a row where all conditions of any of its rules hold; without a rule none, without a condition each", () => {
  const condition = (column: string): Condition => ({ column, values: ["x"], except: [] });
  const rule = (...columns: readonly string[]) => ({ conditions: columns.map(condition) }) as unknown as StrandRule;
  const sql = (...rules: readonly StrandRule[]) => rulesSql(rules, ({ column }) => column);
  expect(sql()).toBe("1 = 0");
  expect(sql(rule())).toBe("((1 = 1))");
  expect(sql(rule("A", "B"), rule("C"))).toBe("((A AND B) OR (C))");
});

test("what an analyst says of values keeps only these, or leaves these out", () => {
  const note = (says: "only" | "left out", text: string) => ({ says, text }) as Parameters<typeof saidSql>[2][number];
  expect(saidSql(DUCKDB, "t", [])).toEqual([]);
  expect(saidSql(DUCKDB, "t", [note("only", "yes"), note("only", "o'k")])).toEqual(["t IN ('yes', 'o''k')"]);
  expect(saidSql(DUCKDB, "t", [note("left out", "no"), note("only", "yes"), note("left out", "n/k")])).toEqual([
    "t IN ('yes')",
    "t NOT IN ('no', 'n/k')",
  ]);
});

describe("each engine writes", () => {
  const columns = new Map([["Ward", "toString(w)"]]);
  const engines = [DUCKDB, TRINO, clickhouse(columns)] as const;

  test("columns by their names, and texts that stay texts", () => {
    expect(engines.map((engine) => engine.column("Ward"))).toEqual(['"Ward"', '"Ward"', "toString(w)"]);
    expect(engines.map((engine) => engine.text(String.raw`O'N\n`))).toEqual([
      String.raw`'O''N\n'`,
      String.raw`'O''N\n'`,
      String.raw`'O\'N\\n'`,
    ]);
    expect(engines.map((engine) => engine.orBlank("t"))).toEqual(["coalesce(t, '')", "coalesce(t, '')", "ifNull(t, '')"]);
  });

  test("a pattern in which “%”, “_” and the escape stand for themselves", () => {
    const value = String.raw`5%_\*`;
    expect(engines.map((engine) => matchesSql(engine, "t", value))).toEqual([
      String.raw`t LIKE '5\%\_\\%' ESCAPE '\'`,
      String.raw`t LIKE '5\%\_\\%' ESCAPE '\'`,
      String.raw`t LIKE '5\\%\\_\\\\%'`,
    ]);
  });

  test("values as names are compared", () => {
    expect(matchesSql(DUCKDB, "t", "  Bike   THEFT ")).toBe(`t = '${normalised("Bike theft")}'`);
  });

  test("the month as the number that Month is, and the day as Excel's serial number: 1 January 1970 is 25569", () => {
    expect(engines.map((engine) => engine.monthOfDate("d"))).toEqual([
      "CAST(year(d) * 12 + month(d) - 1 AS INTEGER)",
      "CAST(year(d) * 12 + month(d) - 1 AS INTEGER)",
      "toInt32(toYear(d) * 12 + toMonth(d) - 1)",
    ]);
    expect(engines.map((engine) => engine.serialOfDate("d"))).toEqual([
      "(datediff('day', DATE '1970-01-01', d) + 25569)",
      "(date_diff('day', DATE '1970-01-01', d) + 25569)",
      "(toInt32(toUInt16(d)) + 25569)",
    ]);
  });

  test("what rows are grouped by, by names or by places", () => {
    expect(engines.map((engine) => engine.grouped(["m", "c0", "c1"]))).toEqual(["m, c0, c1", "1, 2, 3", "m, c0, c1"]);
  });
});

test("counts are asked for by month and kept text; of a column kept by what strands say, with a digit for each condition and an example", () => {
  const by = [
    { values: ["Yes"], except: [] },
    { values: [], except: ["No"] },
  ];
  const compared = DUCKDB.normalised(`coalesce("Flag", '')`);
  expect(
    countQuery(DUCKDB, "records", "x", [
      { header: "Ward", by: null },
      { header: "Flag", by },
    ]),
  ).toBe(
    `SELECT x AS m, coalesce("Ward", '') AS c0, concat(CASE WHEN ${compared} = '' THEN '-' ELSE '+' END, ` +
      `CASE WHEN (${compared} <> '' AND (${compared} = 'yes')) THEN '1' ELSE '0' END, ` +
      `CASE WHEN (${compared} = '' OR NOT (${compared} = 'no')) THEN '1' ELSE '0' END, '') AS c1, ` +
      `count(*) AS n, min(coalesce("Flag", '')) AS e1 FROM records GROUP BY m, c0, c1`,
  );
});

test("a reference is a text with a figure other than 0, compared without spaces around it and in capitals", () => {
  expect([" cr/1 ", "n/a", "000", "10"].map(referenceOf)).toEqual(["CR/1", null, null, "10"]);
});
