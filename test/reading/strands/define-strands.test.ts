import { reportEnd } from "../../../src/analysis/report-end";
import { answersTo } from "../../../src/checks/answers";
import { chain, figures, lines, only, readingSheet, sheet } from "../sheets";

const DATA = sheet(
  "Data",
  `
  Month | Offence | District | Count
  Jan 20 | Burglary (Dwelling) | North | 1
  Jan 20 | Burglary (Business) | North | 2
  Jan 20 | Theft | South | 3
`,
);
const strands = (...rows: string[]) => sheet("strands ", ["Section | Strand | Column | Values | Period end", ...rows].join("\n"));

describe("strands of the Strands table", () => {
  test("count the rows that their values match, and may overlap", () => {
    const read = chain([
      strands("'1 | Burglary | Offence | burglary*", "'2 | North | district | NORTH", "'3 | Rest | Offence | Theft; *business)"),
      DATA,
    ]);
    expect(figures(read)).toEqual({ Burglary: { "2020-01": 3 }, North: { "2020-01": 3 }, Rest: { "2020-01": 5 } });
    expect(lines(read, { infos: true })).toEqual([]);
  });

  test("count a row once, however many of their values match it", () => {
    expect(figures(chain([strands("'1 | B | Offence | Burglary*; *Dwelling*; burglary (dwelling)"), DATA]))).toEqual({
      B: { "2020-01": 3 },
    });
  });

  test("find the one column of offences where none is named, and themselves where no values are", () => {
    const read = chain([strands("'1 | Theft | | |", "'2 | Homes | | *dwelling* |", "'3 | south | District | |"), DATA]);
    expect(figures(read)).toEqual({ Theft: { "2020-01": 3 }, Homes: { "2020-01": 1 }, south: { "2020-01": 3 } });
    const conditions = read.strands.map(({ definition }) => definition.rules[0]!.conditions[0]!);
    expect(conditions.map(({ column, values }) => [column, values])).toEqual([
      ["Offence", ["Theft"]],
      ["Offence", ["*dwelling*"]],
      ["District", ["south"]],
    ]);
  });

  test("find the comparison table under their own heading", () => {
    const tables = sheet("Tables", "Hate Crime:\n12 months ending Jan 19 | 12 months ending Jan 20\n1 | 2");
    const read = chain([strands("'5.5 | hate crime | | |", "'1 | Theft | Offence | Theft |"), tables, DATA]);
    expect(figures(read)).toEqual({ "hate crime": { "2019-01": 1, "2020-01": 2 }, Theft: { "2020-01": 3 } });
    expect(read.strands[0]!.definition.section).toBe("5.5");
  });

  test.each([
    ["an unknown column", "'1 | A | Ofence | Theft |", "error unknownColumn strands  C2"],
    ["a value that matches nothing", "'1 | A | Offence | Thefts |", "error strandMatchesNothing strands  D2"],
    ["no value of several matching", "'1 | A | Offence | Thefts; x* |", "error strandMatchesNothing strands  D2"],
    ["one value of several matching nothing", "'1 | A | Offence | Theft; x* |", "warning valueMatchesNothing strands  D2"],
  ])("%s is a finding that names its cell", (_, row, expected) => {
    expect(lines(chain([strands(row), DATA]))).toEqual([expected]);
  });

  test("say what there is where what they name is not", () => {
    expect(only(chain([strands("'1 | A | Ofence | Theft |"), DATA]), "unknownColumn").details).toEqual({
      strand: "A",
      column: "Ofence",
      columns: ["Month", "Offence", "District", "Count"],
      suggestion: "Offence",
    });
    expect(only(chain([strands("'1 | A | District | West |"), DATA]), "strandMatchesNothing").details).toMatchObject({
      column: "District",
      examples: ["North", "South"],
    });
  });

  test("must name the column where several could be meant", () => {
    const two = sheet("Data", "Month | Offence | Crime type | Count\nJan 20 | Theft | Acquisitive | 3");
    const read = chain([strands("'1 | A | | Theft |"), two]);
    expect(lines(read)).toEqual(["error columnNotNamed strands  C2"]);
    expect(only(read, "columnNotNamed").details.choices).toEqual(["Offence", "Crime type"]);
  });

  test("that no table is headed with, where there are only comparison tables, are said", () => {
    const tables = sheet("Tables", "Hate Crime:\n12 months ending Jan 19 | 12 months ending Jan 20\n1 | 2");
    expect(lines(chain([strands("'1 | Fraud | | |"), tables]))).toEqual(["error strandMatchesNothing strands  B2"]);
  });
});

describe("strands of a chosen column", () => {
  test("are its values in order of appearance, without totals", () => {
    const data = sheet(
      "Data",
      "Month | District | Count\nJan 20 | South | 1\nJan 20 | North | 2\nJan 20 | SOUTH | 4\nJan 20 | All districts | 7",
    );
    expect(figures(chain([data], { by: " district " }))).toEqual({ South: { "2020-01": 5 }, North: { "2020-01": 2 } });
  });

  test("go before the Strands table", () => {
    expect(Object.keys(figures(chain([strands("'1 | A | Offence | Theft |"), DATA], { by: "District" })))).toEqual(["North", "South"]);
  });

  test("may be codes or years", () => {
    expect(
      figures(
        chain([sheet("Data", "Month | Offence | Beat | Count\nJan 20 | Theft | 7 | 1\nJan 20 | Theft | 8 | 2")], {
          by: "Beat",
        }),
      ),
    ).toEqual({ 7: { "2020-01": 1 }, 8: { "2020-01": 2 } });
  });

  test("need the column to be there", () => {
    const read = chain([DATA], { by: "Ward" });
    expect(lines(read)).toEqual(["error unknownColumn"]);
    expect(only(read, "unknownColumn").details).toEqual({
      strand: null,
      column: "Ward",
      columns: ["Offence", "District"],
      suggestion: null,
    });
  });
});

describe("strands of the sheet itself", () => {
  test("are the values of its one known column of offences", () => {
    expect(Object.keys(figures(chain([DATA])))).toEqual(["Burglary (Dwelling)", "Burglary (Business)", "Theft"]);
  });

  test("are the values of its only column of names", () => {
    expect(Object.keys(figures(chain([sheet("Data", "Month | Kind of thing | Count\nJan 20 | Theft | 3")])))).toEqual(["Theft"]);
  });

  test("are those of the sheet that has offences, not of others with months and counts", () => {
    const visitors = sheet("Front desk", "Month | Station | Visitors\nJan 20 | Abbey | 300");
    expect(Object.keys(figures(chain([visitors, DATA])))).toEqual(["Burglary (Dwelling)", "Burglary (Business)", "Theft"]);
  });

  test("need a choice where two columns are known to hold offences", () => {
    const read = chain([sheet("Data", "MajorText | MinorText | Jan 20 | Feb 20 | Mar 20\nTHEFT | Bicycle | 1 | 2 | 3")]);
    expect(lines(read)).toEqual(["error ambiguousColumn Data A1, B1"]);
    expect(only(read, "ambiguousColumn").details).toEqual({ role: "offence", choices: ["MajorText", "MinorText"], makes: [1, 1] });
  });

  test("are missing where a sheet has nothing but months and counts", () => {
    expect(lines(chain([sheet("Data", "Month | Count\nJan 20 | 3")]))).toEqual(["error noStrands"]);
  });
});

describe("strands of tables that are a whole and its parts", () => {
  const table = (name: string, ...counts: readonly number[]) =>
    sheet(
      name,
      [
        "Month | Offence | Count",
        ...["Jan", "Feb", "Mar"].flatMap((month, at) => [`${month} 20 | Fraud | ${counts[at]!}`, `${month} 20 | Arson | 1`]),
      ].join("\n"),
    );
  const whole = [table("Essex", 30, 50, 70).values, table("North", 10, 20, 30).values, table("South", 20, 30, 40).values];
  const sheets = ["Essex", "North", "South"].map((name, at) => {
    const values = whole[at]!.map((row) => (at === 0 && row[1] === "Arson" ? row.with(2, 2) : row));
    return { ...table(name, 0, 0, 0), values };
  });

  test("are the whole's offences, or its parts' places, the whole's not among them", () => {
    expect(chain(sheets, { by: "Offence" }).strands.map(({ definition }) => definition.strand)).toEqual(["Fraud", "Arson"]);
    expect(figures(chain(sheets, { by: "Offence" }))["Fraud"]).toEqual({ "2020-01": 30, "2020-02": 50, "2020-03": 70 });
    expect(figures(chain(sheets, { by: "Place" }))).toEqual({
      North: { "2020-01": 11, "2020-02": 21, "2020-03": 31 },
      South: { "2020-01": 21, "2020-02": 31, "2020-03": 41 },
    });
  });
});

describe("strands of comparison tables", () => {
  const board = (heading: string, later = "Jan 20") => [
    heading,
    `12 Month ending Jan 19 | 12 Month ending ${later} | Diff. | % Diff.`,
    "10 | 12 | 2 | 20.0%",
    "",
  ];
  const read = (...tables: readonly (readonly string[])[]) => chain([sheet("Board", tables.flat().join("\n"))]);

  test("have a period of their own where they end in another month than most", () => {
    const ends = read(board("5.1 Fraud:"), board("5.2 Arson:", "Feb 20"), board("5.3 Theft:")).strands.map(
      ({ definition }) => definition.periodEnd,
    );
    expect(ends.map((end) => end !== null)).toEqual([false, true, false]);
  });

  test("need a heading", () => {
    const without = chain([sheet("Board", board("").slice(1).join("\n"))]);
    expect(without.strands).toEqual([]);
    expect(lines(without).filter((line) => line.includes("tableWithoutHeading"))).toHaveLength(1);
  });
});

test("a column of counts that its header names is a strand, on each sheet", () => {
  const months = (header: string, name = "Data") => sheet(name, `Month | ${header}\nJan 20 | 1\nFeb 20 | 2`);
  expect(figures(chain([months("Burglary")]))).toEqual({ Burglary: { "2020-01": 1, "2020-02": 2 } });
  expect(Object.keys(figures(chain([months("Burglary"), months("Robbery", "Other")])))).toEqual(["Burglary", "Robbery"]);
  for (const header of ["Count", "Solved", "Total", "Offences"]) expect(lines(chain([months(header)]))).toEqual(["error noStrands"]);
  expect(lines(chain([months("Burglary"), months("Burglary", "Other")]))).toEqual(["error noStrands"]);
});

test("strands of one name on a comparison table and in a column are asked about together", () => {
  const data = sheet("Data", "Month | Offence | Count\nJan 20 | Fraud | 1\nFeb 20 | Fraud | 1\nMar 20 | Arson | 1");
  const boardOf = (name: string) => `${name}:\n12 Month ending Jan 19 | 12 Month ending Jan 20 | Diff. | % Diff.\n10 | 12 | 2 | 20.0%\n`;
  const read = chain([sheet("Board", `${boardOf("5.1 Fraud")}\n${boardOf("5.2 Arson")}`), data]);
  expect(only(read, "severalSources").details).toMatchObject({
    strands: ["Fraud", "Arson"],
    places: ["a comparison table", "column “Offence”"],
  });
  const sheets = [sheet("Board", `${boardOf("5.1 Fraud")}\n${boardOf("5.2 Arson")}`), data];
  const counted = answersTo(only(read, "severalSources")).map(({ label, notes }) => [
    label,
    figures(chain([...sheets, readingSheet(notes)])).Fraud,
  ]);
  expect(counted).toEqual([
    ["Count only “Data”", { "2020-01": 1, "2020-02": 1 }],
    ["Count only “Board”", { "2019-01": 10, "2020-01": 12 }],
  ]);
});

describe("the report's last month", () => {
  const data = sheet("Data", "Month | Offence | Count\nJan 20 | A | 1\nFeb 20 | A | 1\nJan 20 | B | 1\nFeb 20 | NTE | 1\nMar 20 | NTE | 1");
  const end = (...rows: string[]) => reportEnd(chain([strands(...rows), data]).strands).end;

  test("is that of the strands that have most months", () => {
    expect(end("'1 | A | Offence | A |", "'2 | B | Offence | B |")).toBe(2020 * 12 + 1);
  });

  test("passes over strands with a period of their own, and those without figures", () => {
    expect(end("'1 | A | Offence | A |", "'2 | NTE | Offence | NTE | Mar 20")).toBe(2020 * 12 + 1);
    expect(end("'1 | A | Offence | A |", "'2 | C | Offence | C |")).toBe(2020 * 12 + 1);
  });

  test("is that of strands with periods of their own where there are no others, and none without figures", () => {
    expect(end("'2 | NTE | Offence | NTE | Mar 20")).toBe(2020 * 12 + 2);
    expect(end("'1 | C | Offence | C |")).toBeNull();
  });
});
