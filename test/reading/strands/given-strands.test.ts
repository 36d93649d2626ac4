import { chain, cut, figures, lines, only, sheet } from "../sheets";

const DATA = sheet(
  "Data",
  [
    "Month | Offence | District | Count",
    ...["Jan", "Feb", "Mar"].flatMap((month) =>
      ["Fraud | North", "Arson | South", "Theft | West", "Robbery | East", "Criminal damage | Central", "Hate crime | North"].map(
        (names) => `${month} 20 | ${names} | 5`,
      ),
    ),
  ].join("\n"),
);
const strands = (...rows: readonly string[]) =>
  sheet("Strands", ["Strand | Sheet | Column | Values | Except | Column 2 | Values 2", ...rows].join("\n"));
const read = (...rows: readonly string[]) => chain([DATA, strands(...rows)]);

describe("what a row of the Strands table names must be there:", () => {
  test("each of its sheets", () => {
    const found = only(read("A | Data; Dats | Offence | Fraud"), "unknownSheet");
    expect(found).toMatchObject({ sheet: "Strands", address: "B2", details: { sheet: "Dats", sheets: ["Data"] } });
    expect(lines(read("A | D*; data | Offence | Fraud"))).toEqual([]);
  });

  test("its column, with the names that there are", () => {
    expect(only(read("A | | Ofence | Fraud"), "unknownColumn").details).toEqual({
      strand: "A",
      column: "Ofence",
      columns: ["Month", "Offence", "District", "Count"],
      suggestion: "Offence",
    });
  });

  test("one of its values at least, with the first five that there are", () => {
    const { address, details } = only(read("A | | Offence | Frauds"), "strandMatchesNothing");
    expect(address).toBe("D2");
    expect(details).toEqual({
      strand: "A",
      column: "Offence",
      values: ["Frauds"],
      examples: ["Fraud", "Arson", "Theft", "Robbery", "Criminal damage"],
      suggestion: "Fraud",
    });
    expect(only(read("A | | Offence | Frauds; Arsons"), "strandMatchesNothing").details.suggestion).toBeNull();
    expect(only(read("A | | Offence | Fro*"), "strandMatchesNothing").details.suggestion).toBeNull();
  });

  test("every one of its values, and of its exceptions, which is a warning", () => {
    const { address, severity, details } = only(read("A | | Offence | Fraud; Thefts"), "valueMatchesNothing");
    expect([address, severity]).toEqual(["D2", "warning"]);
    expect(details).toMatchObject({ strand: "A", column: "Offence", value: "Thefts", suggestion: "Theft" });
    const except = only(read("A | | Offence | * | Fraud; Thefts"), "valueMatchesNothing");
    expect([except.address, except.details.value, except.details.suggestion]).toEqual(["E2", "Thefts", "Theft"]);
  });
});

test("a further condition must say its column and its values", () => {
  expect(only(read("A | | Offence | Fraud | | District |"), "conditionIncomplete").details).toEqual({ strand: "A", blank: "Values" });
  expect(only(read("A | | Offence | Fraud | | | North"), "conditionIncomplete").details).toEqual({ strand: "A", blank: "Column" });
});

test("a row of nothing but sheets counts all of them, and one of nothing but a name its own name", () => {
  const of = (...rows: readonly string[]) => read(...rows).strands.map(({ definition }) => definition.rules);
  expect(of("All | Data | |")).toEqual([[{ sheets: ["Data"], conditions: [] }]]);
  expect(of("Fraud | | |")).toEqual([[{ sheets: [], conditions: [{ column: "Offence", values: ["Fraud"], except: [] }] }]]);
  expect(of("Fraud | | Offence | | Arson")).toEqual([[{ sheets: [], conditions: [{ column: "Offence", values: [], except: ["Arson"] }] }]]);
});

test("a wildcard matches no totals, and a total that is named in full is meant", () => {
  const total = sheet(
    "Data",
    "Month | Offence | Count\nJan 20 | Fraud | 5\nFeb 20 | Fraud | 5\nMar 20 | Fraud | 5\nMar 20 | Total fraud | 5",
  );
  expect(lines(chain([total, strands("A | | Offence | Total*")]))).toEqual(["error strandMatchesNothing Strands D2"]);
  expect(lines(chain([total, strands("A | | Offence | Total fraud")])).filter((line) => line.startsWith("error"))).toEqual([]);
});

test("where only one table is known to hold offences, that column is the one that is meant", () => {
  const other = sheet("Other", "Month | Kind | Count\nJan 20 | Fraud | 5\nFeb 20 | Fraud | 5\nMar 20 | Fraud | 5");
  const { strands: found } = chain([DATA, other, strands("Fraud | | |")]);
  expect(found[0]!.definition.rules[0]!.conditions[0]!.column).toBe("Offence");
});

test("A long sheet that no strand names is not read, and not missed where the offences that no strand counts are told", () => {
  const rows = ["Jan", "Feb", "Mar", "Apr"].map((month) => `${month} 20 | Fraud | 9`);
  const old = sheet("Old", ["Month | Offence | Count", ...rows].join("\n"));
  const said = strands("A | Data | Offence | Fraud");
  const found = chain([DATA, old, said], { heads: [DATA, cut(old, 3), said] });
  expect(figures(found)).toEqual({ A: { "2020-01": 5, "2020-02": 5, "2020-03": 5 } });
  expect(only(found, "valuesInNoStrand").details.count).toBe(5);
});
