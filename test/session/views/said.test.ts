import { monthOf } from "../../../src/domain/month";
import type { Outcome } from "../../../src/session/pane-state";
import { breaksView } from "../../../src/session/views/breaks";
import { filesProgressText, packsProgressText, progressText, progressView } from "../../../src/session/views/progress";
import { startView } from "../../../src/session/views/start";
import { takenOutText } from "../../../src/session/views/taken-out";
import { verifiedText } from "../../../src/session/views/verified";

const END = monthOf(2020, 1);

describe("A report that was taken out", () => {
  const said = (more: Partial<Extract<Outcome, { kind: "takenOut" }>> = {}) =>
    takenOutText({ kind: "takenOut", what: "word", name: "Paper.docx", given: "saved", isOld: false, changed: [], ...more });

  it("is saved, or open as a new workbook", () => {
    expect(said()).toEqual({
      intent: "success",
      title: "The Word document is saved.",
      text: "Look for “Paper.docx” among your downloads.",
    });
    expect(said({ what: "values", given: "opened" as never })).toEqual({
      ...{ intent: "success", title: "The copy with values only is ready.", text: "It is open as a new workbook. Save it from there." },
    });
  });

  it("could not be saved where Excel does not let add-ins save files", () => {
    expect(said({ what: "slides", given: "notHere" })).toMatchObject({ intent: "warning", title: "The presentation could not be saved." });
  });

  it("is remarked on where it is out of date, or holds what was typed over, of which five cells are named", () => {
    expect(said({ isOld: true })).toMatchObject({
      intent: "warning",
      text: "Look for “Paper.docx” among your downloads. The report is out of date, and so is this file. Build again, then save it again.",
    });
    const cells = ["A1", "A2", "A3", "A4", "A5", "A6"];
    expect(said({ changed: cells.slice(0, 5) }).text).toContain("typed over in the report: A1, A2, A3, A4 and A5.");
    expect(said({ changed: cells }).text).toMatch(/A5 and 1 more\. Build again/);
  });
});

describe("A report that was checked against its months", () => {
  const said = (faults: readonly object[]) =>
    verifiedText({ kind: "verified", sheet: "Report", cells: 1, charts: 2, months: 24, faults } as never);

  it("agrees with them, or has faults, each a line", () => {
    expect(said([])).toEqual({
      intent: "success",
      title: "The report agrees with its months.",
      text: "1 cell and 2 charts on “Report” and its data are what the 24 months come to.",
    });
    const fault = { kind: "month", sheet: "Strand data", address: "F3", stands: "9", wanted: "7" };
    expect(said([fault, { ...fault, kind: "cell", address: null }])).toMatchObject({
      ...{ intent: "error", title: "2 faults in the report." },
      lines: [
        {
          text: "Among 1 cell and 2 charts:",
          more: [
            "Strand data!F3 has 9. It should have 7. It was changed since the report was built.",
            "Strand data has 9. It should have 7.",
          ],
        },
      ],
    });
  });
});

describe("A workbook without figures", () => {
  const view = (tables: number, ...seen: readonly string[]) =>
    startView({
      whole: {
        read: { recognition: { tables: Array.from({ length: tables }), seen: seen.map((each, at) => ({ sheet: `S${at}`, seen: each })) } },
      },
    } as never);

  it("is empty, or has sheets of which is said what was seen", () => {
    expect([view(1), view(0, "nothing"), view(0)]).toEqual([
      null,
      ...Array.from({ length: 2 }, () => ({ heading: "This workbook is empty", seen: [] })),
    ]);
    expect(view(0, "nothing", "row 1")).toEqual({ heading: "No offence figures found yet", seen: [{ sheet: "S1", seen: "row 1" }] });
  });
});

describe("How far a job has got", () => {
  const building = (progress: object | null) => progressView({ kind: "building", progress } as never);
  const packing = (progress: object | null) => progressView({ kind: "packing", progress } as never);
  const counting = (progress: object | null) => progressView({ kind: "countingFiles", progress } as never);

  it("is a step of a build, with the rows that were read; it cannot be stopped once it writes", () => {
    expect([progressView(null), progressView({ kind: "checking" } as never)]).toEqual([null, null]);
    expect(building(null)).toEqual({ label: "Building the report", text: "Starting", share: null, canCancel: true });
    expect(building({ step: "reading", rows: 1500, of: 3000 })).toEqual({
      label: "Building the report",
      text: "Reading: 1,500 of 3,000 rows",
      share: 0.5,
      canCancel: true,
    });
    expect(building({ step: "reading", rows: 0, of: 0 })).toMatchObject({ share: null });
    const steps = ["opening", "recognising", "comparing", "writing", "done"].map((step) => building({ step }));
    expect(steps.map((step) => [step!.text, step!.canCancel])).toEqual([
      ["Looking at the workbook", true],
      ["Recognising the worksheets", true],
      ["Comparing and checking", true],
      ["Writing the report", false],
      ["Done", false],
    ]);
  });

  it("is the pack that is made, until the index is", () => {
    expect(packing({ step: "pack", column: "District", number: 2, of: 4, place: "Harlow" })).toEqual({
      label: "Building the packs",
      text: "District 2 of 4: Harlow",
      share: 0.25,
      canCancel: true,
    });
    expect(
      [packing({ step: "index" }), packing(null), packing({ step: "comparing" })].map((view) => [view!.text, view!.share, view!.canCancel]),
    ).toEqual([
      ["Making the index", null, false],
      ["Starting", null, true],
      ["Comparing and checking", null, true],
    ]);
    expect(packing({ step: "reading", rows: 1, of: 4 })).toMatchObject({ text: "Reading: 1 of 4 rows", share: 0.25 });
    expect(packing({ step: "reading", rows: 0, of: 0 })!.share).toBeNull();
    expect([packsProgressText({ step: "pack" } as never), packsProgressText({ step: "index" } as never), packsProgressText(null)]).toEqual([
      "Making the packs",
      "Making the index",
      "Starting",
    ]);
  });

  it("is the share of files that are counted, until their counts are written", () => {
    expect(counting(null)).toEqual({ label: "Counting the files", text: "Starting", share: null, canCancel: true });
    expect(counting({ step: "counting", share: 0.456 })).toMatchObject({
      text: "Counting the records: 46%",
      share: 0.456,
      canCancel: true,
    });
    expect(counting({ step: "opening", share: 0.5 })).toMatchObject({ text: "Looking at the columns", share: null });
    expect(counting({ step: "writing" })).toMatchObject({ text: "Writing the counts", canCancel: false });
    expect([
      filesProgressText({ step: "examining" } as never),
      filesProgressText({ step: "looking" } as never),
      progressText(null),
    ]).toEqual(["Looking at the files", "Reading the dates", "Starting"]);
  });
});

describe("Breaks in recording", () => {
  const row = (strand: string, month: unknown, note = "", part: unknown = null) => ({ strand, month, note, part });
  const figures = (...all: readonly object[]) => all.map((each, at) => ({ definition: { strand: `Kind ${at}` }, figures: each }));
  const view = (rows: readonly object[], strands: readonly object[] = []) =>
    breaksView({ strands, whole: { read: { recognition: { breaks: { rows } } } } } as never);

  it("are the rows that are understood, with what the form holds to change each", () => {
    expect(view([]).title).toBe("Breaks in recording: none");
    const { title, rows } = view([row("Fraud", END, "new flag", 1200), row("all", END), row("Fraud", "not a month")]);
    expect(title).toBe("Breaks in recording: 2 breaks");
    expect(rows.map(({ text }) => text)).toEqual(["Fraud, January 2020: new flag, 1,200 due to it", "All strands, January 2020"]);
    expect(rows[0]!.form).toEqual({ strand: "Fraud", month: "2020-01", note: "new flag", part: "1200" });
    expect(rows[1]!.form.strand).toBe("");
  });

  it("may be in any month that figures are for, the latest first", () => {
    const months = (...all: readonly object[]) => view([], figures(...all)).months.map(({ value }) => value);
    const quarter = { kind: "months", months: [{ month: END, length: 3 }] };
    expect([months(), months(quarter)]).toEqual([[], ["2020-01", "2019-12", "2019-11"]]);
    const totals = months({ kind: "totals", totals: [{ end: END }] }, { kind: "months", months: [{ month: monthOf(2020, 3) }] });
    expect([totals.length, totals[0], totals.at(-1)]).toEqual([14, "2020-03", "2019-02"]);
    expect(view([], figures(quarter))).toMatchObject({ strands: ["Kind 0"], months: [{ label: "January 2020" }, {}, {}] });
  });
});
