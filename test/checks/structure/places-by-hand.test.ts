import { answersTo } from "../../../src/checks/answers";
import { messageOf } from "../../../src/checks/messages";
import { placesAlike } from "../../../src/checks/structure/places-alike";
import { finding, type FindingOf } from "../../../src/domain/finding";
import type { MonthlyTable } from "../../../src/reading";
import { NOTHING_SAID } from "../../../src/reading/sheets/reading-notes";
import { category } from "../../reading/ledger/hand-made";
import { placesInput, type HandRow } from "../hand-made";

/** Counts of two years that go up and down; `salt` makes another series. */
const series = (usual: number, salt = 7) => Array.from({ length: 24 }, (_, at) => usual + ((at * usual) % salt));
const [ONE, OTHER, THEFT] = [series(61), series(40), series(85)] as const;
const row = (place: string, offence: string, values: readonly number[], more: Partial<HandRow> = {}): HandRow => ({
  ...{ place, offence, values },
  ...more,
});
const foundIn = (rows: readonly HandRow[], more: Partial<MonthlyTable> = {}) =>
  placesAlike.find!(placesInput(rows, more)) as readonly FindingOf<"placesAlike">[];
const saidOf = (rows: readonly HandRow[], more: Partial<MonthlyTable> = {}) =>
  foundIn(rows, more).map(({ details: { values, lines, of, months, apart } }) => ({
    values,
    lines,
    of,
    months,
    ...(apart ? { apart } : {}),
  }));

describe("Two places with the same counts", () => {
  const SAME = [row("Harlow", "Burglary", ONE), row("Basildon", "Burglary", ONE), row("Tendring", "Burglary", OTHER)];

  test("are told at the last cell of the second, with what leaves either out and what counts both", () => {
    expect(foundIn(SAME)).toEqual([
      finding(
        "placesAlike",
        { sheet: "Data", address: "Z3" },
        {
          column: "District",
          values: ["Harlow", "Basildon"],
          ...{ lines: 1, of: 1, months: 24 },
          choices: [
            { leaves: "Basildon", notes: [{ sheet: "Data", column: "District", readAs: "left out: Basildon" }] },
            { leaves: "Harlow", notes: [{ sheet: "Data", column: "District", readAs: "left out: Harlow" }] },
            { leaves: null, notes: [{ sheet: "Data", column: "District", readAs: "added up" }] },
          ],
        },
      ),
    ]);
  });

  test("are told once for all their lines, and of three places each with the first", () => {
    const both = (place: string) => [row(place, "Burglary", ONE), row(place, "Theft", THEFT)];
    expect(saidOf([...both("Harlow"), ...both("Basildon"), ...both("Tendring")])).toEqual([
      { values: ["Harlow", "Basildon"], lines: 2, of: 2, months: 24 },
      { values: ["Harlow", "Tendring"], lines: 2, of: 2, months: 24 },
    ]);
  });

  test("in some of their lines leave nothing to leave out", () => {
    const [found, ...others] = foundIn([...SAME, row("Harlow", "Theft", THEFT), row("Basildon", "Theft", series(70))]);
    expect([found!.details.lines, found!.details.of, others]).toEqual([1, 2, []]);
    expect(found!.details.choices.map(({ leaves }) => leaves)).toEqual([null]);
    // One place has a line that the other lacks.
    for (const place of ["Harlow", "Basildon"]) {
      const [{ details }] = foundIn([...SAME, row(place, "Theft", THEFT)]) as [FindingOf<"placesAlike">];
      expect([details.lines, details.of, details.choices.map(({ leaves }) => leaves)]).toEqual([1, 2, [null]]);
    }
  });

  test.each<readonly [string, readonly HandRow[]]>([
    ["of two offences", [SAME[0]!, row("Basildon", "Theft", ONE)]],
    ["under one name, as names are compared", [SAME[0]!, row(" harlow", "Burglary", ONE)]],
    ["of which one has no name", [SAME[0]!, row("", "Burglary", ONE)]],
    ["of which the first has no name", [row("", "Burglary", ONE), SAME[1]!]],
    ["in other months", [SAME[0]!, row("Basildon", "Burglary", [...ONE.slice(1), ONE[0]!])]],
    ["of which no strand counts one", [SAME[0]!, { ...SAME[1]!, counted: false }]],
    ["that hardly move", [row("Harlow", "Burglary", series(0, 2)), row("Basildon", "Burglary", series(0, 2))]],
  ])("are not asked about where they are %s", (_, rows) => {
    expect(foundIn(rows)).toEqual([]);
  });

  test("are not asked about where the analyst said that the column is added up", () => {
    const values = [{ column: 0, says: "added up", text: "" }] as unknown as typeof NOTHING_SAID.values;
    expect(foundIn(SAME, { said: { ...NOTHING_SAID, values } })).toEqual([]);
    const other = [{ column: 1, says: "added up", text: "" }] as unknown as typeof NOTHING_SAID.values;
    expect(foundIn(SAME, { said: { ...NOTHING_SAID, values: other } })).toHaveLength(1);
    const out = [{ column: 0, says: "left out", text: "kent" }] as unknown as typeof NOTHING_SAID.values;
    expect(foundIn(SAME, { said: { ...NOTHING_SAID, values: out } })).toHaveLength(1);
  });
});

describe("Two places that are told apart", () => {
  const PLACE = { header: "Place", from: "sheet", family: 0, known: true } as const;
  const ofSheets =
    (more: object = {}) =>
    (sheet: string) => ({ place: { ...PLACE, value: sheet, ...more } });
  const SHEETS = [row("", "Burglary", ONE, { sheet: "Harlow" }), row("", "Burglary", ONE, { sheet: "Basildon" })];
  const notesOf = (rows: readonly HandRow[], of: Parameters<typeof placesInput>[1]) =>
    (placesAlike.find!(placesInput(rows, of)) as readonly FindingOf<"placesAlike">[]).map(({ details: { column, choices } }) => [
      column,
      ...choices.map(({ notes }) => notes.map(({ sheet, column: at, readAs }) => `${sheet}|${at}|${readAs}`)),
    ]);

  test("by their sheets are left out with the sheet", () => {
    expect(notesOf(SHEETS, ofSheets())).toEqual([
      ["Place", ["Basildon||not read"], ["Harlow||not read"], ["Harlow||place: Harlow", "Basildon||place: Basildon"]],
    ]);
  });

  test("by the headers of their counts are left out with the column", () => {
    const rows = [row("Harlow", "Burglary", ONE), row("Basildon", "Burglary", ONE)];
    expect(notesOf(rows, { categories: [category("Offence", 1)] })).toEqual([
      ["District", ["Data|Basildon|not read"], ["Data|Harlow|not read"], ["Data|Harlow|added up", "Data|Basildon|added up"]],
    ]);
  });

  test("by the analyst's word for both sheets are two", () => {
    expect(notesOf(SHEETS, ofSheets({ from: "reading" }))).toEqual([]);
    expect(notesOf(SHEETS, (sheet) => ofSheets(sheet === "Harlow" ? { from: "reading" } : {})(sheet))).toHaveLength(1);
  });

  test("by two columns are named by the finer one, and two where the analyst said so of either", () => {
    const wards = ["W1", "W2", "W3"].map((ward, at) => row(at === 0 ? "Harlow" : "Basildon", "Burglary", at === 2 ? OTHER : ONE, { ward }));
    expect(saidOf(wards).map(({ values }) => values)).toEqual([["W1", "W2"]]);
    const districts = [...wards, row("Tendring", "Burglary", THEFT, { ward: "W1" }), row("Kent", "Burglary", series(50), { ward: "W2" })];
    expect(saidOf(districts).map(({ values }) => values)).toEqual([["Harlow", "Basildon"]]);
    const values = [{ column: 1, says: "added up", text: "" }] as unknown as typeof NOTHING_SAID.values;
    expect(foundIn(wards, { said: { ...NOTHING_SAID, values } })).toEqual([]);
  });
});

describe("Two places with nearly the same counts", () => {
  const near = (values: readonly number[], apart: number) => values.map((count, at) => count + (at % 3 === 0 ? apart : 0));
  const NEAR = [row("North Essex", "Burglary", near(ONE, 2)), row("Essex", "Burglary", ONE), row("Kent", "Burglary", OTHER)];

  test("are told by the names in their order, with the most that they are apart over all lines", () => {
    expect(saidOf(NEAR)).toEqual([{ values: ["Essex", "North Essex"], lines: 1, of: 1, months: 24, apart: 2 }]);
    const theft = [row("Essex", "Theft", near(THEFT, 3)), row("North Essex", "Theft", THEFT)];
    expect(saidOf([...NEAR, ...theft])).toEqual([{ values: ["Essex", "North Essex"], lines: 2, of: 2, months: 24, apart: 3 }]);
  });

  test("are named in one order, whichever has more", () => {
    expect(saidOf([row("North Essex", "Burglary", ONE), row("Essex", "Burglary", near(ONE, 2))])[0]!.values).toEqual([
      "Essex",
      "North Essex",
    ]);
  });

  test("are told beside lines of a few offences, which say nothing", () => {
    expect(saidOf([...NEAR, row("Essex", "Arson", [23, ...ONE.slice(1).map(() => 0)])])).toHaveLength(1);
    expect(saidOf([...NEAR, row("Essex", "Arson", [24, ...ONE.slice(1).map(() => 0)])])).toEqual([]);
  });

  test("are not told where all lines together are as far apart as chance makes them", () => {
    const far = [row("Essex", "Burglary", near(ONE, 16)), row("North Essex", "Burglary", ONE)];
    expect(saidOf([...far, row("Essex", "Theft", near(THEFT, 19)), row("North Essex", "Theft", THEFT)])).toEqual([]);
  });

  test("are told as the same where nothing is apart", () => {
    const same = [row("Essex", "Burglary", ONE), row("Essex Police", "Burglary", ONE)];
    expect(saidOf(same)).toEqual([{ values: ["Essex", "Essex Police"], lines: 1, of: 1, months: 24 }]);
    expect(foundIn(same)[0]!.details).not.toHaveProperty("apart");
  });

  test("are told of some lines the same and some near as near in all", () => {
    const same = [row("Essex", "Theft", THEFT), row("North Essex", "Theft", THEFT)];
    expect(saidOf([...NEAR, ...same])).toEqual([{ values: ["Essex", "North Essex"], lines: 2, of: 2, months: 24, apart: 2 }]);
  });

  test("are not told where a line of either is not near", () => {
    expect(foundIn([...NEAR, row("Essex", "Theft", THEFT), row("North Essex", "Theft", OTHER)])).toEqual([]);
    expect(foundIn([...NEAR, row("Essex", "Theft", THEFT)])).toEqual([]);
  });
});

test("the finding says how near, in how many lines, and what to do", () => {
  const said = (more: Partial<FindingOf<"placesAlike">["details"]>) =>
    messageOf(
      finding(
        "placesAlike",
        { sheet: "Data", address: "Z3" },
        { column: "District", values: ["Harlow", "Basildon"], lines: 1, of: 1, months: 24, choices: [], ...more },
      ),
    );
  expect([said({}), said({ of: 2 }), said({ apart: 3 })]).toEqual([
    "“Data”, cell Z3: “Harlow” and “Basildon” (District) have the same figures in all 24 months. If this is one place twice, leave one of them out. If one was pasted over the other, enter its own figures. If they are right, say that they are two places.",
    "“Data”, cell Z3: “Harlow” and “Basildon” (District) have the same figures in all 24 months in 1 of 2 lines. If one was pasted over the other, enter its own figures. If they are right, say that they are two places.",
    "“Data”, cell Z3: “Harlow” and “Basildon” (District) have nearly the same figures in all 24 months, never more than 3 apart. If this is one place twice, leave one of them out. If they are right, say that they are two places.",
  ]);
});

test("each choice leaves one out, or counts both", () => {
  const choices = [
    { leaves: "Basildon", notes: [] },
    { leaves: null, notes: [] },
  ];
  const details = { column: "District", values: ["Harlow", "Basildon"], lines: 1, of: 1, months: 24, choices } as const;
  expect(answersTo(finding("placesAlike", { sheet: "Data", address: "Z3" }, details)).map(({ label }) => label)).toEqual([
    "Leave “Basildon” out",
    "They are two places: count both",
  ]);
});
