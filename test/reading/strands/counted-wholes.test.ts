import { words } from "../../words";
import { answersTo } from "../../../src/checks/answers";
import { chain, errors, figures, only, sheet } from "../sheets";

const MONTHS = ["2018", "2019"].flatMap((year) => Array.from({ length: 12 }, (_, at) => `@${year}-${String(at + 1).padStart(2, "0")}`));
/** Counts of 24 months, a different one each. */
const counts = (base: number) => MONTHS.map((_, at) => base + ((at * 7) % 11));
const sum = (...all: readonly (readonly number[])[]) => all[0]!.map((_, at) => all.reduce((total, own) => total + own[at]!, 0));
const [NORTH, SOUTH] = [counts(40), counts(20)];
type Row = readonly [offence: string, place: string, counts: readonly number[]];
const wide = (rows: readonly Row[], header = "District") =>
  sheet(
    "Data",
    [
      `Offence | ${header} | ${MONTHS.join(" | ")}`,
      ...rows.map(([offence, place, own]) => `${offence} | ${place} | ${own.join(" | ")}`),
    ].join("\n"),
  );
const long = (rows: readonly Row[]) =>
  sheet(
    "Data",
    [
      "Month | Offence | District | Count",
      ...MONTHS.flatMap((month, at) => rows.map(([offence, place, own]) => `${month} | ${offence} | ${place} | ${own[at]!}`)),
    ].join("\n"),
  );
const monthly = (rows: readonly Row[]) =>
  MONTHS.map((month, at) =>
    sheet(
      month.slice(1),
      ["Offence | District | Count", ...rows.map(([offence, place, own]) => `${offence} | ${place} | ${own[at]!}`)].join("\n"),
    ),
  );
const by = { by: "Offence" };
/** One offence of April has no district. */
const FORCE = sum(NORTH, SOUTH).map((count, at) => count + (at === 3 ? 1 : 0));
const FORCEWIDE: readonly Row[] = [
  ["Fraud", "North", NORTH],
  ["Fraud", "South", SOUTH],
  ["Fraud", "Forcewide", FORCE],
];

test.each([
  ["wide", [wide(FORCEWIDE)]],
  ["long", [long(FORCEWIDE)]],
  ["a sheet a month", monthly(FORCEWIDE)],
])("a force that has a few more than its districts is counted in their place: %s", (_, sheets) => {
  const read = chain(sheets, by);
  expect(errors(read)).toEqual([]);
  expect(Object.values(figures(read).Fraud!)).toEqual(FORCE);
  expect(only(read, "wholeCounted").details).toMatchObject({
    whole: "Forcewide",
    parts: ["North", "South"],
    figures: 24,
    more: 1,
    alone: 0,
  });
});

test("the other choice leaves the whole out", () => {
  const read = chain([wide(FORCEWIDE)], by);
  const notes = answersTo(only(read, "wholeCounted"))[0]!.notes.map((note) => `${note.sheet} | ${note.column} | ${note.readAs}`);
  const answered = chain([wide(FORCEWIDE), sheet("Reading", ["Sheet | Column | Read as", ...notes].join("\n"))], by);
  expect(errors(answered)).toEqual([]);
  expect(Object.values(figures(answered).Fraud!)).toEqual(sum(NORTH, SOUTH));
});

test("“All” beside “Domestic” is the whole, and “Domestic” some of it", () => {
  const read = chain(
    [
      wide(
        [
          ["Fraud", "All", NORTH],
          ["Fraud", "Domestic", SOUTH],
        ],
        "Flag",
      ),
    ],
    by,
  );
  expect(errors(read)).toEqual([]);
  expect(Object.values(figures(read).Fraud!)).toEqual(NORTH);
});

test("“Persons” are the whole of men and women, not of offences", () => {
  const more = NORTH.map((count, at) => count + 5 + (at % 3));
  const rows = wide([
    ["Fraud", "Offences", NORTH],
    ["Fraud", "Persons", more],
  ]);
  expect(Object.values(figures(chain([rows], by)).Fraud!)[0]).toBe(NORTH[0]);
  const sheets = [NORTH, more].map((counts, at) => ({ ...wide([["Fraud", "North", counts]]), sheet: ["Offences", "Persons"][at]! }));
  expect(errors(chain(sheets, by))).toEqual(["error severalSources"]);
});

test("a force’s row for an offence that districts do not list counts as well", () => {
  const read = chain([long([...FORCEWIDE, ["Arson", "Forcewide", counts(7)]])], by);
  expect(errors(read)).toEqual([]);
  expect(Object.values(figures(read).Arson!)).toEqual(counts(7));
  expect(only(read, "wholeCounted").details).toMatchObject({ alone: 24 });
});

test("districts count where their total has no row", () => {
  const read = chain([wide([...FORCEWIDE, ["Arson", "North", counts(7)], ["Arson", "South", counts(9)]])], by);
  expect(errors(read)).toEqual([]);
  expect(Object.values(figures(read).Arson!)).toEqual(sum(counts(7), counts(9)));
});

test.each([
  ["that is less than its parts", sum(NORTH, SOUTH).map((count, at) => count - (at === 3 ? 9 : 0))],
  ["with a slip of the keyboard", sum(NORTH, SOUTH).map((count, at) => (at === 3 ? count * 10 : count))],
])("a total %s is asked about", (_, total) => {
  const read = chain(
    [
      wide([
        ["Fraud", "North", NORTH],
        ["Fraud", "South", SOUTH],
        ["Fraud", "Total", total],
      ]),
    ],
    by,
  );
  expect(errors(read)).toEqual(["error totalOrParts Data B4"]);
});

test("where a strand looks at the column, it is asked", () => {
  const strands = sheet(
    "Strands",
    "Strand | Column | Values | Column 2 | Values 2\nFraud | Offence | Fraud | |\nFraud North | Offence | Fraud | District | North",
  );
  expect(errors(chain([wide(FORCEWIDE), strands]))).toEqual(["error totalOrParts Data B4"]);
});

describe("a part by its name", () => {
  const data = (part: string) =>
    sheet("Data", `Offence | Jan 20 | Feb 20 | Mar 20\nBurglary | 10 | 12 | 9\n${part} | 4 | 5 | 4\nFraud | 3 | 3 | 2`);
  const strands = (...rows: readonly string[]) => sheet("Strands", ["Strand | Column | Values", ...rows].join("\n"));
  const ALL = { "2020-01": 13, "2020-02": 15, "2020-03": 11 };

  test.each(
    words(`
    of which dwelling | - of which: dwelling | o/w dwelling | davon Wohnungen | dont logements | (incl. dwelling) |
    Burglary, of which dwelling | of whom under 14 | varav bostad | heraf beboelse | joista asunnot
  `),
  )("is not added to what it is a part of: %s", (part) => {
    const read = chain([data(part), strands("All crime | Offence | *")]);
    expect(errors(read)).toEqual([]);
    expect(figures(read)["All crime"]).toEqual(ALL);
    expect(only(read, "partsByName").details.parts).toEqual([part]);
  });

  test("counts for a strand that means it", () => {
    const read = chain([data("of which dwelling"), strands("Dwelling | Offence | *dwelling", "All crime | Offence | *")]);
    expect(figures(read)).toEqual({ Dwelling: { "2020-01": 4, "2020-02": 5, "2020-03": 4 }, "All crime": ALL });
  });

  test("stops a strand that names both", () => {
    const read = chain([data("of which dwelling"), strands("All | Offence | Burglary; of which dwelling")]);
    expect(errors(read)).toEqual(["error totalCountedWithParts Data"]);
  });

  test("is left out of a column that no strand looks at, and of headers", () => {
    const places = sheet(
      "Data",
      "District | Offence | Jan 20 | Feb 20 | Mar 20\nNorth | Burglary | 10 | 12 | 9\nNorth | of which dwelling | 4 | 5 | 4",
    );
    const down = chain([places], { by: "District" });
    expect(errors(down)).toEqual([]);
    expect(figures(down).North).toEqual({ "2020-01": 10, "2020-02": 12, "2020-03": 9 });
    const across = sheet(
      "Data",
      "Month | Burglary | of which dwelling | Fraud\nJan 20 | 10 | 4 | 3\nFeb 20 | 12 | 5 | 3\nMar 20 | 9 | 4 | 2",
    );
    expect(figures(chain([across, strands("All crime | Offence | *")]))["All crime"]).toEqual(ALL);
  });
});

describe("beside “Burglary”, where one strand counts both,", () => {
  const read = (part: string, count: number) => {
    const data = sheet(
      "Data",
      `Offence | Jan 20 | Feb 20 | Mar 20\nBurglary | 10 | 12 | 9\n${part} | ${count} | 5 | 4\nFraud | 3 | 3 | 2\n- other | 7 | 2 | 2`,
    );
    return chain([data, sheet("Strands", `Strand | Column | Values\nBurglary | Offence | Burglary; ${part}`)]);
  };

  test.each(["Burglary - dwelling", "- dwelling", "• dwelling", "..dwelling", "→ dwelling"])("“%s” is asked about", (part) => {
    expect(only(read(part, 4), "totalCountedWithParts").details).toMatchObject({ value: "Burglary", parts: [part] });
  });

  test("“- dwelling” is no part of it where it is larger", () => {
    expect(errors(read("- dwelling", 11))).toEqual([]);
  });
});
