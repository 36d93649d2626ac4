import { answersTo } from "../../../src/checks/answers";
import { chain, figures, lines, only, readingSheet, sheet } from "../sheets";

const MONTHS = "Jan 20 | Feb 20 | Mar 20";
const wide = (header: string, ...rows: readonly string[]) => sheet("Data", [`Offence | ${header} | ${MONTHS}`, ...rows].join("\n"));
const VERSIONS = [
  "Burglary | Initial | 10 | 12 | 9",
  "Burglary | Updated | 2 | 3 | 1",
  "Fraud | Initial | 5 | 6 | 7",
  "Fraud | Updated | 1 | 1 | 1",
];
const errors = (read: ReturnType<typeof chain>) => lines(read).filter((line) => line.startsWith("error"));

test.each(["Data as at", "Extract Date", "Snapshot", "Publication date"])(
  "two extracts below one another are asked about: %s",
  (header) => {
    const extracts = ["01/02/2020 | Burglary | 10 | 12 | 9", "01/03/2020 | Burglary | 11 | 12 | 9"].flatMap((row) => [
      row,
      row.replace("Burglary", "Fraud"),
    ]);
    const data = sheet("Data", [`${header} | Offence | ${MONTHS}`, ...extracts].join("\n"));
    const read = chain([data], { by: "Offence" });
    expect(errors(read)).toEqual(["error mixedMeasures Data"]);
    const followed = answersTo(only(read, "mixedMeasures")).map(({ notes }) => {
      const answered = chain([data, readingSheet(notes)], { by: "Offence" });
      return [errors(answered), figures(answered).Burglary!["2020-01"]];
    });
    expect(followed).toEqual([
      [[], 10],
      [[], 11],
      [[], 21],
    ]);
    // Each month of its own extract is none of another's.
    const each = ["01/02/2020 | Jan 20 | Burglary | 10", "01/03/2020 | Feb 20 | Burglary | 11", "01/04/2020 | Mar 20 | Burglary | 9"];
    expect(lines(chain([sheet("Data", [`${header} | Month | Offence | Count`, ...each].join("\n"))], { by: "Offence" }))).toEqual([]);
  },
);

test("numbered versions, and forecasts of months that are to come, are asked about", () => {
  const versions = VERSIONS.map((row) => row.replace("Initial", "1").replace("Updated", "2"));
  for (const header of ["Version", "Version no", "Release"])
    expect(errors(chain([wide(header, ...versions)], { by: "Offence" }))).toEqual(["error mixedMeasures Data"]);
  const each = ["Jan 20 | Fraud | Actual | 10", "Feb 20 | Fraud | Actual | 12", "Mar 20 | Fraud | Projection | 11"];
  const read = chain([sheet("Data", ["Month | Offence | Basis | Count", ...each].join("\n"))], { by: "Offence" });
  expect(only(read, "mixedMeasures").details.values).toEqual(["Actual", "Projection"]);
});

test("two versions of one figure are asked about, and each answer gives its figures", () => {
  const data = wide("Measure", ...VERSIONS);
  const read = chain([data], { by: "Offence" });
  expect(errors(read)).toEqual(["error mixedMeasures Data"]);
  const found = only(read, "mixedMeasures");
  expect(found.details).toEqual({ column: "Measure", values: ["Initial", "Updated"], strands: ["Burglary", "Fraud"] });
  const followed = answersTo(found).map(({ label, notes }) => {
    const answered = chain([data, readingSheet(notes)], { by: "Offence" });
    return [label, errors(answered), figures(answered).Burglary!["2020-01"]];
  });
  expect(followed).toEqual([
    ["Count only “Initial”", [], 10],
    ["Count only “Updated”", [], 2],
    ["Add them all up", [], 12],
  ]);
});

test.each(["Unit", "Status", "Kind"])("values that say what is counted are asked about under “%s”", (header) => {
  expect(errors(chain([wide(header, ...VERSIONS)], { by: "Offence" }))).toEqual(["error mixedMeasures Data"]);
});

test("under “Type” it is asked where a figure's kind stands there alone", () => {
  const rows = (one: string, other: string) => [`Burglary | ${one} | 10 | 12 | 9`, `Burglary | ${other} | 2 | 3 | 1`];
  expect(errors(chain([wide("Type", ...rows("Offences", "Victims"))], { by: "Offence" }))).toEqual(["error mixedMeasures Data"]);
  expect(errors(chain([wide("Type", ...rows("Arrest resisted", "Dwelling"))], { by: "Offence" }))).toEqual([]);
  for (const all of ["Crimes", "Crimes recorded", "Hechos conocidos", "Anmälda brott", "Faits constatés"])
    expect(errors(chain([wide("Type", ...rows(all, "With injury"))], { by: "Offence" }))).toEqual(["error mixedMeasures Data"]);
});

test("places, kinds of offence and other columns are no measures", () => {
  const rows = (one: string, other: string) => [`Burglary | ${one} | 10 | 12 | 9`, `Burglary | ${other} | 2 | 3 | 1`];
  expect(errors(chain([wide("District", ...rows("North", "South"))], { by: "Offence" }))).toEqual([]);
  expect(errors(chain([wide("Category", ...rows("Recorded by phone", "Reported online"))], { by: "Offence" }))).toEqual([]);
  expect(errors(chain([wide("Weapon", ...rows("Knife", "Gun"))], { by: "Offence" }))).toEqual([]);
});

test("strands that say which measure they count are not asked about", () => {
  const strands = sheet("Strands", "Strand | Column | Values | Column 2 | Values 2\nBurglary | Offence | Burglary | Measure | Initial");
  const read = chain([wide("Measure", ...VERSIONS), strands]);
  expect(errors(read)).toEqual([]);
  expect(figures(read).Burglary!["2020-02"]).toBe(12);
});

test("under a place's header it is asked where none of them can be a place", () => {
  const rows = (one: string, other: string) => [`Burglary | ${one} | 10 | 12 | 9`, `Burglary | ${other} | 2 | 3 | 1`];
  expect(errors(chain([wide("District", ...rows("Offences", "999 calls"))], { by: "Offence" }))).toEqual(["error mixedMeasures Data"]);
  expect(errors(chain([wide("District", ...rows("Records Lane", "Harlow"))], { by: "Offence" }))).toEqual([]);
});

describe("records that are said to be no offences", () => {
  const records = (state: string, header = "Status") =>
    sheet(
      "Crimes",
      [
        `Crime Ref | Date | Offence | ${header}`,
        ...Array.from({ length: 12 }, (_, at) => `42/${100 + at}/20 | '${at + 1} Jan 2020 | Fraud | ${at % 4 ? "Open" : state}`),
      ].join("\n"),
    );

  test.each(["No crime", "No-crimed", "Cancelled", "Not a crime"])("are asked about: %s", (state) => {
    const read = chain([records(state)], { by: "Offence" });
    expect(errors(read)).toEqual(["error mixedMeasures Crimes"]);
    const counted = answersTo(only(read, "mixedMeasures")).map(({ label, notes }) => {
      const answered = chain([records(state), readingSheet(notes)], { by: "Offence" });
      return [label, errors(answered), figures(answered).Fraud!["2020-01"]];
    });
    expect(counted).toEqual([
      [`Leave “${state}” out`, [], 9],
      ["Add them all up", [], 12],
    ]);
  });

  test("are left alone where a strand looks at them, or nothing says so", () => {
    const strands = sheet("Strands", "Strand | Column | Values\nOpen | Status | Open");
    expect(errors(chain([records("No crime"), strands]))).toEqual([]);
    expect(errors(chain([records("Undetected")], { by: "Offence" }))).toEqual([]);
  });
});

test.each([
  ["NCRS", "N", "Y"],
  ["Recordable", "No", "Yes"],
  ["Duplicate", "Yes", "No"],
  ["Disposal", "Undetected - no-crimed", "Undetected"],
])("a record that is no offence by the answer to its header is asked about: %s %s", (header, out, other) => {
  const rows = Array.from({ length: 12 }, (_, at) => `C${at} | ${at + 13}/01/2020 | Burglary | ${at === 4 ? out : other}`);
  const data = sheet("Data", [`Ref | Date | Offence | ${header}`, ...rows].join("\n"));
  const [leave] = answersTo(only(chain([data], { by: "Offence" }), "mixedMeasures"));
  const answered = chain([data, readingSheet(leave!.notes)], { by: "Offence" });
  expect([errors(answered), figures(answered).Burglary!["2020-01"]]).toEqual([[], 11]);
});

test.each([
  ["Row type", "Crimed", "Filed"],
  ["KPI line", "Outturn", "Trajectory"],
  ["Position", "Opened", "Closed"],
  ["Info", "Offences", "Repeat offences"],
  ["Info", "Offences", "With a knife"],
  ["Statut", "Constatés", "Mis en cause"],
  ["Angabe", "Erfasst", "Soll"],
])("figures of two kinds are asked about in other words too: %s, %s and %s", (header, one, other) => {
  const rows = [`Burglary | ${one} | 10 | 12 | 9`, `Burglary | ${other} | 2 | 3 | 1`];
  expect(errors(chain([wide(header, ...rows)], { by: "Offence" }))).toEqual(["error mixedMeasures Data"]);
});

test.each([
  ["Premises", "Closed shop", "Open shop"],
  ["Weapon", "Knife", "None"],
  ["Team", "Red", "Blue"],
])("parts of the offences are added up: %s", (header, one, other) => {
  const rows = [`Burglary | ${one} | 10 | 12 | 9`, `Burglary | ${other} | 2 | 3 | 1`];
  expect(errors(chain([wide(header, ...rows)], { by: "Offence" }))).toEqual([]);
});

test.each([
  "Cancelled - verifiable information",
  "Transferred to another force",
  "Transferred to Kent Police",
  "Recorded in error",
  "Duplicate",
])("a record that is no offence of the force's is asked about: %s", (status) => {
  const rows = Array.from({ length: 12 }, (_, at) => `C${at} | ${at + 13}/01/2020 | Burglary | ${at === 4 ? status : "Filed"}`);
  const read = chain([sheet("Data", ["Ref | Date | Offence | Crime status", ...rows].join("\n"))], { by: "Offence" });
  expect(errors(read)).toEqual(["error mixedMeasures Data"]);
  expect(only(read, "mixedMeasures").details.out).toEqual([status]);
});

test("Yes and No are the two halves of all, not a number beside something: only a whole among them is asked about, or counted once", () => {
  const flagged = (any: readonly string[]) =>
    wide(
      "Domestic",
      "Burglary | Yes | 10 | 12 | 9",
      "Burglary | No | 20 | 21 | 24",
      ...any,
      "Fraud | Yes | 3 | 4 | 5",
      "Fraud | No | 7 | 6 | 5",
    );
  expect(errors(chain([flagged([])], { by: "Offence" }))).toEqual([]);
  const exact = chain([flagged(["Burglary | Any | 30 | 33 | 33"])], { by: "Offence" });
  expect([errors(exact), figures(exact).Burglary!["2020-01"]]).toEqual([[], 30]);
  const inexact = flagged(["Burglary | Any | 32 | 33 | 32"]);
  expect(errors(chain([inexact], { by: "Offence" }))).toEqual(["error totalOrParts Data B4"]);
  const solved = wide("Domestic", "Burglary | No | 10 | 12 | 9", "Burglary | Solved | 2 | 3 | 1");
  expect(errors(chain([solved], { by: "Offence" }))).toEqual(["error mixedMeasures Data"]);
});

test("attempts and what was completed are all of an offence, and are added up", () => {
  const data = wide("Attempt", "Burglary | Attempted | 10 | 12 | 9", "Burglary | Completed | 2 | 3 | 1");
  const read = chain([data], { by: "Offence" });
  expect(errors(read)).toEqual([]);
  expect(figures(read).Burglary!["2020-01"]).toBe(12);
});

describe("rows to be taken off the others", () => {
  const rows = (last: string) =>
    wide("District", "Burglary | Harlow | 10 | 12 | 9", "Burglary | Basildon | 7 | 8 | 5", `Burglary | ${last} | 2 | 3 | 1`);

  test.each(["Less: no crimes", "minus cancelled", "No-crimed", "Deduct duplicates", "Adjustments", "Net of cancelled", "Transfers out"])(
    "are asked about: %s",
    (last) => {
      const read = chain([rows(last)], { by: "Offence" });
      expect(errors(read)).toEqual(["error mixedMeasures Data"]);
      const [leave] = answersTo(only(read, "mixedMeasures"));
      const answered = chain([rows(last), readingSheet(leave!.notes)], { by: "Offence" });
      expect([errors(answered), figures(answered).Burglary!["2020-02"]]).toEqual([[], 20]);
    },
  );

  test("are asked about among offences, where their own name makes a strand of them, and not where the analyst named it", () => {
    const rows = ["Burglary | 10 | 12 | 9", "Robbery | 7 | 8 | 5", "Less transfers | 2 | 3 | 1"];
    const data = sheet("Data", [`Offence | ${MONTHS}`, ...rows].join("\n"));
    expect(errors(chain([data], { by: "Offence" }))).toEqual(["error mixedMeasures Data"]);
    const strands = sheet("Strands", "Strand | Column | Values\nBurglary | Offence | Burglary\nLess | Offence | Less transfers");
    expect(errors(chain([data, strands]))).toEqual([]);
  });

  test("are no places or offences that begin so, nor rows that a strand names", () => {
    expect(errors(chain([rows("Less Hill")], { by: "Offence" }))).toEqual([]);
    expect(errors(chain([rows("No-crimed")], { by: "District" }))).toEqual([]);
  });
});

test.each([
  ["Statut", "Constatés", "Élucidés"],
  ["Angabe", "Erfasst", "Aufgeklärt"],
])("offences beside solved ones count, in other languages too: %s, %s and %s", (header, one, other) => {
  const rows = [`Burglary | ${one} | 10 | 12 | 9`, `Burglary | ${other} | 2 | 3 | 1`];
  const read = chain([wide(header, ...rows)], { by: "Offence" });
  expect(errors(read)).toEqual([]);
  expect(Object.values(figures(read).Burglary!)).toEqual([10, 12, 9]);
  expect(only(read, "measureCounted").details.left).toEqual([other]);
});

describe("records that belong to others are asked about beside these,", () => {
  const pair = (one: string, other: string, header = "Kind") =>
    wide(header, ...VERSIONS.map((row) => row.replace("Initial", one).replace("Updated", other)));

  test.each([
    ["Primary", "Linked"],
    ["Main", "Additional offences"],
    ["Live", "Archived"],
    ["New", "Old"],
    ["Lead", "Linked"],
    ["Parent", "Child"],
    ["Principal offence", "Secondary"],
    ["Stand-alone", "Associated crimes"],
  ])("%s and %s", (one, other) => {
    for (const header of ["Kind", "Type", "Class"]) {
      const read = chain([pair(one, other, header)], { by: "Offence" });
      expect(errors(read)).toEqual(["error mixedMeasures Data"]);
      expect(only(read, "mixedMeasures").details.values).toEqual([one, other]);
    }
  });

  test("and each answer gives its figures", () => {
    const data = pair("Primary", "Linked");
    const followed = answersTo(only(chain([data], { by: "Offence" }), "mixedMeasures")).map(({ notes }) => {
      const answered = chain([data, readingSheet(notes)], { by: "Offence" });
      return [errors(answered), figures(answered).Burglary!["2020-01"]];
    });
    expect(followed).toEqual([
      [[], 10],
      [[], 2],
      [[], 12],
    ]);
  });

  test("and not kinds of the same standing, or of places", () => {
    for (const [one, other] of [
      ["Town", "Rural"],
      ["A", "B"],
      ["Primary", "Main"],
      ["Primary school", "Secondary school"],
      ["Live", "Knife"],
      ["Linked", "Associated"],
    ] as const)
      expect(errors(chain([pair(one, other)], { by: "Offence" })).filter((line) => line.includes("mixedMeasures"))).toEqual([]);
  });
});
