import { noteOn } from "../../../src/domain/answer";
import { answersTo } from "../../../src/checks/answers";
import { runOf } from "../../../src/domain/rows";
import { recordsBeside } from "../../../src/reading/strands/records-beside";
import { monthOf, monthToSerial, addMonths, shortMonth } from "../../../src/domain/month";
import type { SheetHead } from "../../../src/reading";
import { figures, checkedChain, lines, only, readingSheet, sheetOf } from "../sheets";

type Cell = string | number;
const MONTHS = Array.from({ length: 14 }, (_, at) => addMonths(monthOf(2018, 1), at));
const OFFENCES = ["Burglary", "Robbery"];
/** Two burglaries and one robbery a month. */
const rows = MONTHS.flatMap((month): Cell[][] =>
  [3, 11, 20].map((day, at) => [monthToSerial(month) + day, at === 1 ? "Robbery" : "Burglary"]),
);
const records = (header: string): Cell[][] => [["Date", header], ...rows];
/** The list says five of each a month. */
const LIST: Cell[][] = [
  ["Month", "Offence", "Count"],
  ...MONTHS.flatMap((month) => OFFENCES.map((offence) => [shortMonth(month), offence, 5])),
];
const ACROSS: Cell[][] = [["Offence", ...MONTHS.map(shortMonth)], ...OFFENCES.map((offence) => [offence, ...MONTHS.map(() => 5)])];
const beside = (left: Cell[][], right: Cell[][]) => left.map((row, at) => [...row, "", ...(right[at] ?? right[0]!.map(() => ""))]);
const dated = (name: string, values: Cell[][]) =>
  sheetOf(name, values, { formats: values.map((row, at) => row.map((_, column) => (at > 0 && column === 0 ? "dd/mm/yyyy" : "General"))) });
const strands = (column = "") =>
  sheetOf("Strands", [["Strand", "Column", "Values"], ...OFFENCES.map((offence) => [offence, column, offence])]);
const asked = (...sheets: Parameters<typeof checkedChain>[0]) =>
  lines(checkedChain(sheets)).filter((line) => line.includes("recordsNotCounted"));

test.each([
  ["on another sheet, by months", [dated("Crimes", records("What happened")), sheetOf("Summary", LIST)]],
  ["on another sheet, months across", [dated("Crimes", records("Nature")), sheetOf("Summary", ACROSS)]],
  ["on the same sheet, by months", [dated("Crimes", beside(records("What happened"), LIST))]],
  ["on the same sheet, months across", [dated("Crimes", beside(records("What happened"), ACROSS))]],
])("records under a header that is not known are asked about where a list is counted %s", (_, sheets) => {
  expect(asked(...sheets, strands())).toEqual(["error recordsNotCounted Crimes B1"]);
});

test.each([
  ["on another sheet", [dated("Crimes", records("What happened")), sheetOf("Summary", LIST)], "Summary"],
  ["on the same sheet", [dated("Crimes", beside(records("What happened"), LIST))], "Crimes"],
])("the records count as is answered, or do not: %s", (_, sheets, summary) => {
  const found = only(checkedChain([...sheets, strands()]), "recordsNotCounted");
  const answers = answersTo(found);
  const burglaries = answers.map(({ notes }) => {
    const after = checkedChain([...sheets, strands(), readingSheet(notes)]);
    expect(lines(after).filter((line) => line.startsWith("error"))).toEqual([]);
    return figures(after)["Burglary"]!["2018-05"];
  });
  expect(burglaries).toEqual([2, 5]);
  expect(answers[0]!.notes).toContainEqual(noteOn(found.details.tables[0]!, "not read"));
  expect(found.details.tables[0]!.sheet).toBe(summary);
});

test("where the strands name the list's column, the records can be left out", () => {
  const found = only(
    checkedChain([dated("Crimes", records("What happened")), sheetOf("Summary", LIST), strands("Offence")]),
    "recordsNotCounted",
  );
  expect(answersTo(found).map(({ label }) => label)).toEqual(["Do not count these rows"]);
});

describe("nothing is asked", () => {
  test("of a few dated rows, such as notes on figures", () => {
    expect(asked(dated("Notes", records("Remark on").slice(0, 12)), sheetOf("Summary", LIST), strands())).toEqual([]);
    expect(asked(dated("Notes", records("Remark on").slice(0, 21)), sheetOf("Summary", LIST), strands())).toHaveLength(1);
  });

  test("of one dated row a month, which is no record", () => {
    const one = MONTHS.map((month): Cell[] => [monthToSerial(month) + 3, "Burglary"]);
    expect(asked(dated("Visits", [["Date", "About"], ...one]), sheetOf("Summary", LIST), strands())).toEqual([]);
  });

  test("of a second date and a group beside what counts", () => {
    const list = LIST.map((row, at): Cell[] => [
      ...row,
      at === 0 ? "Entered" : monthToSerial(MONTHS[at % 14]!) + 5,
      at === 0 ? "Group" : "Burglary",
    ]);
    expect(asked(sheetOf("Summary", list), strands("Offence"))).toEqual([]);
  });

  test("of eleven of a name, and something of twelve", () => {
    const of = (count: number) => asked(dated("Crimes", records("What happened").slice(0, count + 1)), sheetOf("Summary", LIST), strands());
    // Two of three rows are burglaries.
    expect([of(17), of(18)]).toEqual([[], ["error recordsNotCounted Crimes B1"]]);
  });

  test("where records count already: others are of another system, or a log", () => {
    expect(asked(dated("Crimes", records("Offence")), dated("Log", records("What happened")), strands("Offence"))).toEqual([]);
  });

  test("of a worksheet that the sheet Systems or the sheet Measures names", () => {
    const systems = sheetOf("Systems", [
      ["System", "Sheet", "Reference", "Date"],
      ["One", "crimes ", "Ref", "Date"],
    ]);
    const measures = sheetOf("Measures", [
      ["Section", "Measure", "Kind", "Theme", "Sheet", "Column", "Values", "Of", "From", "To", "Target"],
      ["Burglary", "Seen", "count", "", "Crimes", "What happened", "Burglary", "", "", "", ""],
    ]);
    const with1 = (...more: readonly SheetHead[]) =>
      asked(dated("Crimes", records("What happened")), sheetOf("Summary", LIST), strands(), ...more);
    expect([with1(), with1(systems), with1(measures)]).toEqual([["error recordsNotCounted Crimes B1"], [], []]);
  });

  test("of strands of places, or of rules for other sheets", () => {
    const places = ["Barking and Dagenham", "Hackney"];
    const named = (values: Cell[][]) =>
      values.map((row) => row.map((cell) => (cell === "Burglary" ? places[0]! : cell === "Robbery" ? places[1]! : cell)));
    const of = (column: string, sheet = "") =>
      sheetOf("Strands", [["Strand", "Sheet", "Column", "Values"], ...OFFENCES.map((offence) => [offence, sheet, column, offence])]);
    const list = sheetOf("Summary", LIST);
    expect([
      asked(dated("Crimes", records("What happened")), list, of("")),
      asked(dated("Crimes", records("What happened")), list, of("", "Summary")),
    ]).toEqual([["error recordsNotCounted Crimes B1"], []]);
    const byPlace = sheetOf(
      "Summary",
      named(LIST).map((row, at) => (at === 0 ? ["Month", "District", "Count"] : row)),
    );
    expect(
      asked(
        dated("Crimes", named(records("Where"))),
        byPlace,
        sheetOf("Strands", [["Strand", "Column", "Values"], ...places.map((place) => [place, "", place])]),
      ),
    ).toEqual([]);
  });
});

test("of several columns, the one with the most strands is asked about", () => {
  const two = [...records("What happened"), ...rows].map((row, at): Cell[] => [row[0]!, at === 0 ? "Group" : "Burglary", row[1]!]);
  expect(asked(dated("Crimes", two), sheetOf("Summary", LIST), strands())).toEqual(["error recordsNotCounted Crimes C1"]);
});

test("records below a list in the same columns are asked about, and rows of the list itself are none", () => {
  const below = [...LIST, ["", "", ""], ["", "", ""], ["Date", "What happened", ""], ...rows.map((row) => [...row, ""])];
  const found = checkedChain([sheetOf("Data", below), strands()]);
  expect(lines(found).filter((line) => line.includes("recordsNotCounted")).length).toBeLessThanOrEqual(1);
  const remarked = LIST.map((row, at): Cell[] => [
    at === 0 ? "Month" : monthToSerial(MONTHS[Math.floor((at - 1) / 2)]!),
    ...row.slice(1),
    at === 0 ? "Group" : "Burglary",
  ]);
  expect(asked(dated("Summary", remarked), strands("Offence"))).toEqual([]);
});

test("a strand of the worksheet itself is one by its name; one without a second record in any month has none beside it", () => {
  const found = only(checkedChain([dated("Crimes", records("What happened")), sheetOf("Summary", LIST)]), "recordsNotCounted");
  expect([found.details.strands, found.details.example, found.details.column, found.details.header]).toEqual([
    ...[["Burglary"], "Burglary", "B", "What happened"],
  ]);
  expect(found.details.tables).toHaveLength(1);
});

describe("What a strand counts is known by its cells:", () => {
  const head = dated("Data", records("What happened"));
  const column = (at: number) => ({ column: at, header: `Column ${at}` });
  const table = (more: object = {}) => ({
    ...{ sheet: "Data", firstRow: 50, lastRow: 60, counts: [column(4)], totals: [], categories: [] },
    months: { in: "columns" },
    ...more,
  });
  /** What is found where a strand of burglaries counts these rows of a column, and the sheet has this table. */
  const found = (
    of: object,
    { sheet = "Data", column: at = 4, rows: counted = [55] as readonly number[] } = {},
    rules: readonly object[] = [],
  ) => {
    const source = { sheet, column: at, rows: counted.length === 0 ? Int32Array.of() : runOf(counted[0]!, counted.at(-1)) };
    const strand = {
      definition: { strand: "Burglary", rules },
      figures: { kind: "months", months: [{ month: MONTHS[0]!, count: 1, sources: [source] }] },
    };
    const recognition = { tables: [of], measures: { rows: [] }, notes: { sheets: new Map() }, strandsHead: null };
    return recordsBeside({ recognition, heads: [head], strands: [strand], given: null } as never);
  };

  test("records of its own leave others out, where a cell is in their rows and in a column of theirs", () => {
    const isAsked = (...of: Parameters<typeof found>) => found(...of).length === 1;
    const own = table({ rowIsOffence: true });
    const rowsOf = (...counted: readonly number[]) => isAsked(own, { rows: counted });
    expect([rowsOf(49), rowsOf(50), rowsOf(60), rowsOf(61), rowsOf(40, 50), rowsOf(60, 70)]).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect([isAsked(own, { column: 5 }), isAsked(own, { sheet: "Other" }), isAsked(table({ rowIsOffence: false }))]).toEqual([
      true,
      true,
      true,
    ]);
    expect([
      isAsked(table({ rowIsOffence: true, totals: [column(5)] }), { column: 5 }),
      isAsked(table({ rowIsOffence: true, months: { in: "rows", month: column(6) } }), { column: 6 }),
    ]).toEqual([...[false, false]]);
    expect(rowsOf()).toBe(true);
  });

  test("rows of a table in the same columns are none beside it, and a table by the same dates is one with them", () => {
    const within = (lastRow: number, at = 1) =>
      found(table({ firstRow: 1, lastRow, counts: [column(at)] }), { column: at, rows: [lastRow] }).length;
    // Of the rows below the 24th, twelve are burglaries; below the 25th, eleven.
    expect([within(24), within(25), within(25, 0), within(25, 2)]).toEqual([1, 0, 0, 1]);
    expect(found(table({ firstRow: 1, lastRow: 25, counts: [column(4)], categories: [column(1)] })).length).toBe(1);
    const byDates = (at: number) => found(table({ months: { in: "rows", month: column(at) } })).length;
    expect([byDates(0), byDates(3)]).toEqual([0, 1]);
  });

  test("its rules say what it would count: without one its name, and not by a place, nor on one sheet alone", () => {
    const rule = (column: string, values: readonly string[], sheets: readonly string[] = []) => ({
      sheets,
      conditions: [{ column, values, except: [] }],
    });
    const by = (...rules: readonly object[]) => found(table(), {}, rules).length;
    expect([
      by(),
      by(rule("Offence", ["burglary"])),
      by(rule("Nature", ["burglary"])),
      by(rule("District", ["burglary"])),
      by(rule("Offence", [])),
    ]).toEqual([1, 1, 1, 0, 0]);
    expect([by(rule("Offence", ["burglary"], ["Summary"])), by(rule("Offence", ["fraud"]), rule("Nature", ["burglary"]))]).toEqual([0, 1]);
  });
});
