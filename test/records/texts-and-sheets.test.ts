import { monthOf, monthToSerial } from "../../src/domain/month";
import type { SheetHead } from "../../src/reading";
import {
  carriedNotes,
  changeText,
  columnName,
  columnsApartText,
  ColumnsApartError,
  columnsTogether,
  countedFrom,
  forgottenText,
  monthChanges,
  monthTotals,
  placesStopText,
  RECORDS_TITLE,
  recordsCells,
  recordsHeaders,
  recordsSheet,
  recordsTotals,
  repeatedText,
  sameNameText,
  SOURCE_TITLE,
  sourceSheet,
  stopText,
  tidyRows,
  undatedText,
  withoutBlanks,
} from "../../src/records";
import { asInFile } from "../../src/records/as-in-file";
import { sheetOf } from "../reading/sheets";

const [DEC, JAN, FEB] = [monthOf(2019, 12), monthOf(2020, 1), monthOf(2020, 2)] as const;
const STOP = { place: null, stop: "end", day: 43_902, month: monthOf(2020, 3) } as const;

test.each([
  ["12", 12],
  ["-3.5", -3.5],
  ["0", 0],
  ["123456789012345", 123_456_789_012_345],
  ["1234567890123456", "1234567890123456"],
  ["007", "007"],
  ["1.", "1."],
  ["12a", "12a"],
  ["", ""],
])("a text of a file that reads %j is %j as a cell", (text, cell) => {
  expect(asInFile(text)).toBe(cell);
});

describe("What is said of records that do not count", () => {
  test("names the day on which they end or begin, and the place", () => {
    expect(stopText(STOP)).toBe("records end on 12 March 2020");
    expect(stopText({ ...STOP, stop: "begin", place: "Harlow" })).toBe("Harlow: records begin on 12 March 2020");
  });

  test("names three places, and how many more", () => {
    const stops = ["A", "B", "C", "D", "E"].map((place) => ({ ...STOP, place }));
    expect(placesStopText(stops.slice(0, 3))).toBe(
      "A: records end on 12 March 2020, B: records end on 12 March 2020 and C: records end on 12 March 2020, and those of other places do not. The months would be too low.",
    );
    expect(placesStopText(stops)).toContain("C: records end on 12 March 2020 and 2 more, and those");
  });

  test("counts the records whose reference another has", () => {
    expect(repeatedText({ column: "Crime No", again: 1, examples: ["A1"] })).toBe(
      "“Crime No”: 1 record has a reference that another record has too, such as “A1”. It is not clear whether each is an offence.",
    );
    expect(repeatedText({ column: "Crime No", again: 1200, examples: ["A1", "A2"] })).toContain(
      "1,200 records have a reference that another record has too, such as “A1” and “A2”.",
    );
  });

  test("says why, with one row or several of a file", () => {
    expect(undatedText({ reason: "unreadableDate", rows: 1 }, ["a.csv, row 5"])).toBe(
      "1 record with a date that cannot be read: a.csv, row 5.",
    );
    expect(undatedText({ reason: "noDate", rows: 3 }, ["a.csv, row 5", "a.csv, row 6", "a.csv, row 9"])).toBe(
      "3 records without a date: a.csv, rows 5, 6 and 9.",
    );
    expect(forgottenText({ header: "Offence", records: 4, unclear: true }, ["a.csv, row 5"])).toBe(
      "4 records without “Offence”, by which strands are counted: a.csv, row 5 and 1 more. A strand counts any text there, as by “*”, and a blank may be meant or not. Fill it in, or take that condition out of the “Strands” table.",
    );
  });
});

describe("Blanks are forgotten ones", () => {
  const rowsWith = (blank: number, all: number) => [
    { month: JAN, texts: [""], count: blank },
    { month: JAN, texts: ["Theft"], count: all - blank },
  ];
  const forgotten = (blank: number, all: number, isOffence: boolean) =>
    withoutBlanks(rowsWith(blank, all), [{ header: "X", isOffence, conditions: [] }]).forgotten.map(({ records }) => records);

  test("up to half of the records among offences, up to one in twenty of another column", () => {
    expect([forgotten(50, 100, true), forgotten(51, 100, true)]).toEqual([[50], []]);
    expect([forgotten(5, 100, false), forgotten(6, 100, false), forgotten(0, 100, false)]).toEqual([[5], [], []]);
  });

  test("and get words whether they are few or many; rows stay as they are where no strand looks", () => {
    const [first] = withoutBlanks(rowsWith(60, 100), [{ header: "X", isOffence: false, conditions: [] }]).rows;
    expect(first).toEqual({ month: JAN, texts: ["nothing entered"], count: 60 });
    const rows = rowsWith(60, 100);
    expect(withoutBlanks(rows, [{ header: "X", isOffence: false, conditions: null }])).toEqual({ rows, forgotten: [] });
  });
});

describe("Rows of the tidy sheet", () => {
  test("spell a text as most records do, and of two as common the first by its letters", () => {
    const rows = (...counts: readonly (readonly [string, number])[]) =>
      counts.map(([text, count]) => ({ month: JAN, texts: [text], count }));
    expect(tidyRows(rows(["theft", 3], ["Theft", 2]), 1)[0]!.texts).toEqual(["theft"]);
    expect(tidyRows(rows(["theft", 2], ["Theft", 2]), 1)[0]!.texts).toEqual(["Theft"]);
    expect(tidyRows(rows(["Bike  theft ", 2]), 1)[0]!.texts).toEqual(["Bike theft"]);
    // All records of a text count for its spelling, not one row's.
    expect(tidyRows([...rows(["theft", 2], ["Theft", 3]), { month: FEB, texts: ["theft"], count: 2 }], 1)[0]!.texts).toEqual(["theft"]);
  });

  test("stand by months, then by texts, one column after the other", () => {
    const row = (month: typeof JAN, ...texts: readonly string[]) => ({ month, texts, count: 1 });
    const sorted = [row(DEC, "Z", "Z"), row(JAN, "", "A"), row(JAN, "A", "A"), row(JAN, "A", "B"), row(JAN, "B", "A")];
    for (const rows of [sorted, sorted.toReversed(), [sorted[3]!, sorted[1]!, sorted[4]!, sorted[0]!, sorted[2]!]])
      expect(tidyRows(rows, 2)).toEqual(sorted);
  });

  test("keep texts of two columns apart", () => {
    const row = (...texts: readonly string[]) => ({ month: JAN, texts, count: 1 });
    expect(tidyRows([row("A", "B"), row("B", "A"), row("A", "B")], 2).map(({ count }) => count)).toEqual([2, 1]);
  });
});

describe("Months", () => {
  test("have the sum of their rows, in order", () => {
    const rows = [FEB, JAN, FEB].map((month, at) => ({ month, count: at + 1 }));
    expect([...monthTotals(rows)]).toEqual([
      [JAN, 2],
      [FEB, 4],
    ]);
  });

  test("that changed are told in order, those that are new among them", () => {
    const before = new Map([
      [FEB, 5],
      [JAN, 10],
    ]);
    const changes = monthChanges(
      before,
      new Map([
        [DEC, 1],
        [JAN, 10],
        [FEB, 1206],
      ] as const),
    );
    expect(changes.map(changeText)).toEqual(["Dec 19: 1, before none", "Feb 20: 1,206, before 5"]);
  });
});

describe("The tidy sheet", () => {
  const rows = [
    { month: JAN, texts: ["Theft"], count: 12 },
    { month: FEB, texts: ["Theft"], count: 7 },
  ];
  const columns = [{ header: "Offence", by: null }];
  const written = (shift?: number) =>
    recordsSheet("pane", { sheet: "Records", source: "Source 2", columns, rows, ...(shift ? { shift } : {}) });

  test("has a month, the kept texts and a count in each row, with a format for each", () => {
    expect(written()).toEqual({
      sheet: "Records",
      title: "Offences by month, counted from records",
      headers: ["Month", "Offence", "Count"],
      note: "Made in the pane, with “From files”, which writes it anew each time. Where the records come from is on the sheet “Source 2”.",
      rows: [
        [43_831, "Theft", 12],
        [43_862, "Theft", 7],
      ],
      formats: ["mmm yy", "@", "#,##0"],
      widths: [60, 180, 60],
    });
  });

  test("counts days from 1904 where the workbook does", () => {
    expect(written(1462).rows.map(([day]) => day)).toEqual([43_831 - 1462, 43_862 - 1462]);
  });

  test("is read again by month, and no other sheet is", () => {
    const cells = [
      [RECORDS_TITLE],
      ["Made by extract"],
      recordsHeaders(["Offence"]),
      ...recordsCells([...rows, { ...rows[0]!, count: 3 }]),
    ];
    expect([...recordsTotals(cells)!]).toEqual([
      [JAN, 15],
      [FEB, 7],
    ]);
    expect([...recordsTotals([...cells, ["Sources", "", 99]])!]).toHaveLength(2);
    expect(recordsTotals([["Offences"], ...cells.slice(1)])).toBeNull();
    expect(recordsTotals([[RECORDS_TITLE], ["Month", "Offence"]])).toBeNull();
    expect(recordsTotals([[RECORDS_TITLE], ["Date", "Offence", "Count"]])).toBeNull();
    expect(recordsTotals([])).toBeNull();
  });
});

describe("The sheet that says where records come from", () => {
  const FACTS = {
    source: "2 files",
    at: new Date(Date.UTC(2020, 2, 5, 14, 30)),
    columns: [
      { header: "Offence", by: null },
      { header: "Flag", by: [] },
    ],
    leftOut: ["Street"],
    rows: [{ month: FEB }, { month: DEC }, { month: FEB }],
    tally: { read: 13, counted: 12, leftOut: [{ reason: "noDate", rows: 1 }] },
    dateColumn: "Date",
    stops: [STOP],
    referencesCompared: true,
    from: { files: [{ path: "a.csv", bytes: 1200, changed: new Date(Date.UTC(2020, 1, 3)), hash: "ab12", records: 13 }] },
    changes: [{ month: JAN, before: 3, now: null }],
    listing: "records a.csv",
    others: [["SQL", "SELECT 1"]],
  } as const;

  test("says in lines of text all that was done", () => {
    const written = sourceSheet("extract", "Source", FACTS);
    expect([written.title, written.note, written.headers]).toEqual([
      SOURCE_TITLE,
      "Made by extract, which writes it anew each time.",
      ["What", "How it was"],
    ]);
    expect(written.rows).toEqual([
      ["Source", "2 files"],
      ["Records behind a figure", "records a.csv"],
      ["Counted on", "2020-03-05 14:30 UTC"],
      ["Records read", "13 records"],
      ["Records counted", "12 records, December 2019 to February 2020"],
      ["Left out", "1 record without a date"],
      ["Month", "from the column “Date”"],
      ["Kept apart by", "“Offence”"],
      ["Kept apart by", "“Flag”. It has too many texts: one text stands for all of which strands say the same"],
      ["Not kept apart by", "“Street”, which has too many texts"],
      ["Not complete", "records end on 12 March 2020"],
      ["References", "compared: what repeats was asked about"],
      ["File", "a.csv: 1,200 bytes, 13 records, changed 2020-02-03, SHA-256 ab12"],
      ["Changed since the last time", "Jan 20: none, before 3"],
      ["SQL", "SELECT 1"],
    ]);
  });

  test("says less where less is known", () => {
    const lines = sourceSheet("pane", "Source", {
      ...{ ...FACTS, rows: [], columns: [], leftOut: [], stops: [], others: [], changes: null, listing: null, referencesCompared: false },
      tally: { read: 0, counted: 0, leftOut: [] },
      from: { server: "db", table: "crime" },
    }).rows;
    expect(lines).toEqual([
      ["Source", "2 files"],
      ["Counted on", "2020-03-05 14:30 UTC"],
      ["Records read", "0 records"],
      ["Records counted", "0 records, of no month"],
      ["Month", "from the column “Date”"],
      ["References", "not compared, as there are too many records"],
      ["Table", "crime on db"],
    ]);
    const [file] = FACTS.from.files;
    const unknown = sourceSheet("pane", "Source", { ...FACTS, from: { files: [{ ...file, records: 0 }] } }).rows;
    expect(unknown).toContainEqual(["File", "a.csv: 1,200 bytes, changed 2020-02-03, SHA-256 ab12"]);
  });

  const RECORDS = (note: string) =>
    sheetOf("Records", [
      [RECORDS_TITLE, ""],
      [note, ""],
      ["Month", "Count"],
      [monthToSerial(JAN), 5],
    ]);
  const SOURCE = (title: string, ...lines: readonly (readonly [string, string | number])[]) =>
    sheetOf("source  2", [[title, ""], ...lines]);
  const from = (...heads: readonly SheetHead[]) => countedFrom(heads);
  const NOTE = "Where the records come from is on the sheet “Source 2”.";

  test("is found by its name at the note's end, and gives what it says", () => {
    const listed = SOURCE(SOURCE_TITLE, ["Source", "2 files"], ["Records behind a figure", "records a.csv"]);
    expect(from(RECORDS(NOTE), listed)).toEqual([{ sheet: "Records", source: "2 files", listing: "records a.csv" }]);
    expect(from(RECORDS(NOTE), SOURCE(SOURCE_TITLE, ["Source", 7]))).toEqual([{ sheet: "Records", source: "7", listing: null }]);
  });

  test("is passed over where it is gone or is another sheet", () => {
    expect(from(RECORDS(NOTE))).toEqual([]);
    expect(from(RECORDS("By hand"), SOURCE(SOURCE_TITLE, ["Source", "2 files"]))).toEqual([]);
    expect(from(RECORDS(NOTE), SOURCE("Sources", ["Source", "2 files"]))).toEqual([]);
    expect(from(RECORDS(NOTE), SOURCE(SOURCE_TITLE, ["File", "2 files"]))).toEqual([]);
    expect(from(SOURCE(SOURCE_TITLE, ["Source", "2 files"]))).toEqual([]);
    expect(from(sheetOf("Empty", []))).toEqual([]);
  });
});

describe("Columns of several files", () => {
  const column = (name: string, kind: "text" | "date" = "text") => ({ name, kind, isNumber: false });
  const FILES = [
    { path: "a.csv", columns: [column("Date", "date"), column("Ward")] },
    { path: "b.csv", columns: [column("Date", "date"), column("Beat")] },
    { path: "c.csv", columns: [column("Date", "date")] },
  ];

  test("stand once, each with the files that lack it", () => {
    const all = columnsTogether(FILES);
    expect(all).toEqual([
      { ...column("Date", "date"), missingIn: [] },
      { ...column("Ward"), missingIn: ["b.csv", "c.csv"] },
      { ...column("Beat"), missingIn: ["a.csv", "c.csv"] },
    ]);
    expect(columnsApartText(all)).toBe(
      "The files do not have the same columns. Missing are “Ward” in b.csv and c.csv and “Beat” in a.csv and c.csv. Make them alike, or name only those that are.",
    );
    expect(columnsApartText(all.slice(0, 1))).toBeNull();
    const many = ["A", "B", "C", "D"].map((name) => ({ name, missingIn: ["b.csv"] }));
    expect(columnsApartText(many)).toContain("“C” in b.csv. Make");
  });

  test("cannot be dates in one and text in another", () => {
    const apart = [FILES[0]!, { path: "b.csv", columns: [column("Date")] }];
    expect(() => columnsTogether(apart)).toThrow(ColumnsApartError);
    expect(() => columnsTogether(apart)).toThrow(
      "“Date” is a date in a.csv, and a text in b.csv. Make it the same in all files, or leave that file out.",
    );
  });

  test("have names in one line, by their place where they have none, and no name twice", () => {
    expect([columnName(" Date\nreported ", 0), columnName(" ", 4)]).toEqual(["Date reported", "Column 5"]);
    expect(sameNameText("a.csv", ["Ward", "Date", "WARD"])).toBe("a.csv has two columns “WARD”. Give each a name of its own.");
    expect(sameNameText("a.csv", ["Ward", "Date"])).toBeNull();
  });
});

describe("Corrections of records hold for the sheet", () => {
  const note = (column: string, readAs: string) => ({ sheet: "any", column, readAs });
  const carried = (...notes: readonly ReturnType<typeof note>[]) =>
    carriedNotes(notes, ["Date", "Offence", "Ward"], ["offence", "Ward"]).map(
      ({ sheet, column, readAs }) => `${sheet}|${column}|${readAs}`,
    );
  const LAST = "Records||counted from records";

  test("where they are of a kept column, which may be given by its letters, or of the whole", () => {
    expect(carried(note("Offence", "left out: void"), note("C", "place"), note("", "mark: x is none"))).toEqual([
      "Records|Offence|left out: void",
      "Records|Ward|place",
      "Records||mark: x is none",
      LAST,
    ]);
  });

  test("where a header looks like the letters of another column, of that header", () => {
    const [first] = carriedNotes([note("C", "place")], ["Date", "C", "Ward"], ["C", "Ward"]);
    expect(first).toEqual({ sheet: "Records", column: "C", readAs: "place" });
  });

  test("but not where they are of dates or of columns that are not kept", () => {
    for (const readAs of ["day first", "Month first", "years from April", "months in rows", "month", "year", "not read"])
      expect(carried(note("", readAs))).toEqual([LAST]);
    expect(carried(note("", "not read as said"))).toHaveLength(2);
    expect(carried(note("Date", "left out: x"), note("A", "place"), note("ZZ", "place"), note("Street", "place"))).toEqual([LAST]);
  });
});
