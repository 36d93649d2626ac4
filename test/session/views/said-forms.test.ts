import { DEFAULT_SETTINGS } from "../../../src/checks/settings/check-settings";
import { addMonths, monthOf } from "../../../src/domain/month";
import { checkSettingsText } from "../../../src/kept/check-settings";
import { NO_REPORT_OPTIONS } from "../../../src/report/report-options";
import { breakSaid, NEW_BREAK } from "../../../src/session/views/break-form";
import { earlierText, whyNotBeside } from "../../../src/session/views/earlier-report";
import { filesQuestions, filesText } from "../../../src/session/views/from-files";
import { packedText } from "../../../src/session/views/packed";
import { isAnswered, isOfPeriod } from "../../../src/session/views/period-questions";
import { opened, TABLE } from "./read";

const END = monthOf(2020, 1);

test("A break says a month, for all strands or with its part for one", () => {
  const form = { ...NEW_BREAK, month: "2019-06", note: " New flag " };
  expect([breakSaid(NEW_BREAK), breakSaid(form)]).toEqual([null, { strand: "", month: monthOf(2019, 6), note: "New flag", part: null }]);
  expect(breakSaid({ ...form, strand: "Fraud", part: " 1,200 " })).toMatchObject({ strand: "Fraud", part: 1200 });
  expect([
    breakSaid({ ...form, part: "5" }),
    breakSaid({ ...form, strand: "Fraud", part: "-5" }),
    breakSaid({ ...form, strand: "Fraud", part: "5a" }),
  ]).toEqual([null, null, null]);
});

describe("packs that were made", () => {
  const pack = (place: string, why: string | null = null) => ({ place, why, state: why === null ? "written" : "failed" });
  const said = (packs: readonly object[], file: Parameters<typeof packedText>[2], more: object = {}, remarks: readonly string[] = []) =>
    packedText("District", { outcome: { packs, index: { why: null }, cancelled: false, ...more }, said: remarks } as never, file);
  const FILE = { name: "packs.zip", as: "books", given: "saved" } as never;

  test("are all saved, in a file or a workbook", () => {
    expect(said([pack("North"), pack("South")], FILE)).toEqual({
      intent: "success",
      title: "2 packs by District saved.",
      text: "Look for “packs.zip” among your downloads. It has a workbook for each, and an index.",
      lines: [{ text: "Packs", more: ["North", "South"] }],
    });
    expect(said([pack("North")], { name: "packs.xlsx", as: "sheets", given: "opened" })).toMatchObject({
      ...{
        title: "1 pack by District saved.",
        text: "They are open as a new workbook. Save it from there. It has a sheet for each, and an index.",
      },
    });
  });

  test("are saved in part, with why the others and the index are not there", () => {
    expect(said([pack("North"), pack("South", "It has an error.")], FILE, { index: { why: "It is too wide." } }, ["A remark."])).toEqual({
      intent: "warning",
      title: "1 of 2 packs by District saved.",
      text: "Look for “packs.zip” among your downloads. It has a workbook for each.",
      lines: [
        ...["South: no pack. It has an error.", "There is no index. It is too wide.", "A remark."].map((text) => ({ text, more: [] })),
        { text: "Packs", more: ["North"] },
      ],
    });
  });

  test("are none where they were cancelled, none could be made, or Excel takes no file", () => {
    expect(said([], FILE, { cancelled: true })).toEqual({
      intent: "info",
      title: "Cancelled.",
      text: "No packs were saved. The workbook was not changed.",
    });
    expect(said([pack("South", "It has an error.")], null, {}, ["A remark."])).toEqual({
      ...{ intent: "error", title: "No pack could be made.", text: "The workbook was not changed." },
      lines: ["A remark.", "South: no pack. It has an error."].map((text) => ({ text, more: [] })),
    });
    expect(said([pack("North")], { name: "p.zip", as: "books", given: "notHere" } as never)).toMatchObject({
      intent: "error",
      title: "This Excel takes no .zip from its pane.",
    });
  });
});

describe("the period that a finding asks for", () => {
  const asked = (code: string, details: object = {}, severity = "error") =>
    ({ code, severity, sheet: null, address: null, details }) as never;
  test("is a question where it is an error of the report’s last month", () => {
    const codes = ["endsBeforeLastReport", "strandsBehind", "tablesBehind", "incompleteMonths", "endChosenBefore"];
    expect(codes.map((code) => isOfPeriod(asked(code)))).toEqual(Array(5).fill(true));
    expect([isOfPeriod(asked("strandsBehind", {}, "warning")), isOfPeriod(asked("notACount"))]).toEqual([false, false]);
  });

  test("is answered once a month is chosen, or said again", () => {
    const isDone = (finding: never, end: typeof END | null, endSaid = false) => isAnswered(finding, { ...NO_REPORT_OPTIONS, end }, endSaid);
    expect([isDone(asked("strandsBehind"), null), isDone(asked("strandsBehind"), END), isDone(asked("notACount"), END)]).toEqual([
      false,
      true,
      false,
    ]);
    expect([isDone(asked("endChosenBefore"), END), isDone(asked("endChosenBefore"), END, true)]).toEqual([false, true]);
    expect([
      isDone(asked("monthsMissing", { ends: [END] }), END),
      isDone(asked("monthsMissing", { ends: [addMonths(END, -1)] }), END),
    ]).toEqual([true, false]);
    const stops = (month: typeof END) => isDone(asked("recordsStop", { month }), END);
    expect([stops(addMonths(END, 1)), stops(END)]).toEqual([true, false]);
  });
});

describe("another workbook’s report", () => {
  const build = (...strands: readonly (readonly [string, typeof END])[]) =>
    ({ at: "", strands: strands.map(([strand, end]) => ({ strand, end, counts: [] })) }) as never;

  test("is said in a sentence: how many there are, and what the last one has", () => {
    expect(earlierText([build(["Fraud", END])])).toBe("It has a report of 1 strand to Jan 20.");
    const last = build(["Fraud", END], ["Arson", addMonths(END, -1)], ["Theft", END]);
    expect(earlierText([build(["Fraud", END]), last])).toBe("It has 2 reports, the last of 3 strands to Jan 20.");
  });

  test("cannot be set beside one of other strands", async () => {
    const { views, now } = await opened();
    const earlier = (name: string) => ({ name: "q1.xlsx", builds: [build([name, END])] }) as never;
    expect([whyNotBeside(now(), earlier("Burglary")), whyNotBeside(null, earlier("Fraud")), whyNotBeside(now(), null)]).toEqual([
      null,
      null,
      null,
    ]);
    const why = "q1.xlsx reported Fraud, and none of the strands of this report. Leave it out, or choose another workbook.";
    expect(whyNotBeside(now(), earlier("Fraud"))).toBe(why);
    expect([views.earlier(now(), null), views.earlier(now(), earlier("Fraud")), views.earlier(now(), earlier("Robbery"))]).toEqual([
      ...[null, { name: "q1.xlsx", text: why }, { name: "q1.xlsx", text: "It has a report of 1 strand to Jan 20." }],
    ]);
  });
});

describe("files that were counted", () => {
  const counted = (more: object = {}, tally: object = {}) =>
    filesText({
      ...{ kind: "counted", sheet: "Records", source: "Source", changes: null },
      counted: { tally: { read: 1200, counted: 1000, leftOut: [], ...tally }, stops: [], leftOut: [], referencesCompared: true, ...more },
    } as never);

  test("are told with what was left out of them", () => {
    expect(counted()).toEqual({
      ...{ intent: "success", title: "1,000 records counted.", lines: [] },
      text: "1,200 were read. The counts are on “Records”; “Source” says where they come from.",
    });
    const found = counted({ leftOut: ["Beat"], referencesCompared: false }, { leftOut: [{ reason: "undated", rows: 3 }] });
    expect(found.intent).toBe("warning");
    expect(found.lines!.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Left out: 3 records /),
      "Not kept apart by “Beat”, which has too many texts.",
      "References were not compared, as there are too many records.",
    ]);
  });

  test("ask for another sheet, or what a doubt leaves open", () => {
    expect(filesQuestions({ kind: "nameTaken", sheet: "Records", instead: "Records 2" })).toEqual([
      {
        text: "There is a sheet “Records” already, which is your own. Rename it and choose the files again, or let the counts go to another sheet.",
        answers: [{ label: "Use “Records 2”", notes: [], settles: "name" }],
      },
    ]);
    const doubt = (more: object) =>
      filesQuestions({
        kind: "asked",
        questions: [{ kind: "doubt", text: "3 have no date.", doubt: "undated", column: null, unclear: false, ...more }],
      } as never)[0]!;
    expect(doubt({})).toEqual({
      text: "3 have no date. Give them their dates in the file and choose it again, or leave them out.",
      answers: [{ label: "Leave them out", notes: [], settles: "undated" }],
    });
    expect(doubt({ unclear: true })).toEqual({ text: "3 have no date.", answers: [] });
    const again = doubt({ doubt: "repeats", column: "Ref" });
    expect(again.answers.map(({ label }) => label)).toEqual([
      ...["Count each reference once, by its first record", "Count each reference once, by its last record", "Count each record"],
    ]);
    expect(again.answers[1]!.notes).toEqual([{ sheet: "Records", column: "Ref", readAs: "each once: last row" }]);
    const finding = {
      code: "keptUnreadable",
      severity: "warning",
      sheet: null,
      address: null,
      details: { what: "build", problem: "It is damaged." },
    };
    const ask = (first: string | null) =>
      filesQuestions({ kind: "asked", questions: [{ kind: "finding", finding, first }] } as never)[0]!.text;
    expect(ask("a.csv, row 3").replace(ask(null), "")).toBe(" The first is in a.csv, row 3.");
  });
});

describe("settings", () => {
  test("are those of the workbook’s sheets, checks and marks", async () => {
    const read = await opened({ Data: TABLE, Rota: [["Desk", "Who"]] });
    const { sheets, guardable, marks, checks, thresholds } = read.views.settings(read.now());
    expect(sheets.map(({ sheet, columns }) => [sheet, columns[0], columns.length])).toEqual([
      ["Data", { letter: "A", label: "A (Offence)" }, 26],
      ["Rota", { letter: "A", label: "A" }, 2],
    ]);
    expect([guardable, marks.said, thresholds]).toEqual([["Data"], [], DEFAULT_SETTINGS.thresholds]);
    expect([marks.note(" - ", "none"), marks.note("", "none")]).toEqual([
      { sheet: "*", column: "", readAs: expect.any(String) as string },
      null,
    ]);
    expect(marks.readAs).toMatch(/^These mean suppressed: “.*”\. These mean not available: “.*”\./);
    expect(checks.map(({ topic }) => topic)).toEqual([
      ...["Structure", "Values", "Sums", "Comparison tables", "Strands", "Reading", "Measures", "Report"],
    ]);
    const note = marks.note("-", "none")!;
    const said = await read.with({
      Reading: [
        ["Sheet", "Column", "Read as"],
        [note.sheet, note.column, note.readAs],
        ["Data", "", note.readAs.replace("-", "~")],
      ],
    });
    expect(said.views.settings(said.now()).marks.said.map(({ mark, text }) => [mark, text])).toEqual([
      ["-", "“-” stands for none, counted as 0"],
      ["~", "“~” stands for none, counted as 0, on “Data”"],
    ]);
  });

  test("that were changed are each said with what puts them back, and can be carried to another workbook", async () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      levels: { implausibleCount: "off" },
      thresholds: { ...DEFAULT_SETTINGS.thresholds, spreads: 6 },
    } as const;
    const { views, now } = await opened({ Data: TABLE }, { checkSettings: checkSettingsText(settings) });
    const coloured = { ...NO_REPORT_OPTIONS, colours: { main: "#4C2C92" } };
    expect(views.changedSettings(now(), coloured)).toEqual([
      { key: "implausibleCount", text: "Count does not fit its history: Off", back: { what: "level", code: "implausibleCount" } },
      { key: "spreads", text: "Spreads: 6", back: { what: "threshold", name: "spreads", value: 8 } },
      { key: "colours", text: "Colour of the report", back: { what: "colours" } },
    ]);
    const plain = await opened();
    expect(plain.views.changedSettings(plain.now(), NO_REPORT_OPTIONS)).toEqual([]);
    expect(
      views
        .settings(now())
        .checks.flatMap(({ checks }) => checks)
        .find(({ code }) => code === "implausibleCount"),
    ).toMatchObject({ level: "off", severity: "warning" });
    expect(views.carried(views.settingsToCarry(now(), coloured))).toEqual({
      isRight: true,
      says: "Sets 1 check, 1 threshold, the report’s details and colours, and what goes in. This replaces the same settings of this workbook.",
    });
    expect(views.carried("Board paper")).toMatchObject({
      isRight: false,
      says: expect.stringMatching(/^This is not the text of a workbook’s settings: .*\. Copy the whole text again\.$/) as string,
    });
  });
});

test("The findings for a report are without what was answered for it, and with boxes that are too small", async () => {
  const short = TABLE.map((row, at) => (at === 2 ? [...row.slice(0, -1), null] : row));
  const { views, now } = await opened({ Data: short });
  const asked = now().findings.filter(isOfPeriod);
  expect(asked.length).toBeGreaterThan(0);
  const before = views.forChosen(now(), NO_REPORT_OPTIONS, false, null);
  const after = views.forChosen(now(), { ...NO_REPORT_OPTIONS, end: addMonths(END, -1) }, false, null);
  expect([before === now(), after.findings.filter(isOfPeriod)]).toEqual([true, []]);
  const boxes = { empty: [], cut: [{ strand: "Burglary", sheet: "Report", address: "A9:G9", isTooLong: false }] } as never;
  const cut = views.forChosen(now(), NO_REPORT_OPTIONS, false, boxes);
  expect(cut.findings.length).toBe(now().findings.length + 1);
});

test("Columns that packs can be made by are those that are no offence, places first", async () => {
  const rows = (...more: readonly string[]) => [
    ["Month", "Offence", ...more, "Count"],
    ...TABLE[0]!
      .slice(1)
      .flatMap((month, at) =>
        ["Burglary", "Robbery"].map((offence, of) => [month, offence, ...more.map((header) => `${header} ${of + 1}`), 10 + at + of]),
      ),
  ];
  const columns = async (...more: readonly string[]) => {
    const { views, now } = await opened({ Data: rows(...more) });
    return views.report(now(), NO_REPORT_OPTIONS, null).packColumns;
  };
  expect([await columns(), await columns("Outcome", "District")]).toEqual([[], ["District", "Outcome"]]);
  const { views, now } = await opened({ Data: rows("District") });
  expect(views.choices(now())).toEqual([
    { column: "Offence", strands: "2 strands", problem: null },
    { column: "District", strands: "2 strands", problem: null },
  ]);
});
