import type { NodeHost } from "../../host/node";
import { addMonths, monthOf } from "../../src/domain/month";
import { ribbon } from "../../src/commands/commands";
import type { Session } from "../../src/session/session";
import { named, valuesOf } from "../excel/written";
import { hostOf, type Rows } from "../workbooks";
import { startedOn, taken, typed } from "./session-of";

const MONTHS = Array.from({ length: 24 }, (_, index) => addMonths(monthOf(2018, 2), index));

/** A build that was stopped by a question with these words. */
const stoppedBy = (words: string) => ({ kind: "stopped", asked: [{ text: expect.stringContaining(words) as unknown }] });

const book = (cells: Rows = []) =>
  hostOf({
    Data: [
      ["Offence", ...MONTHS.map((month) => ({ month }))],
      ["Burglary", ...MONTHS.map((_, index) => 140 + ((index * 7) % 11))],
      ["Robbery", ...MONTHS.map((_, index) => 60 + ((index * 5) % 9))],
      ...cells,
    ],
    Strands: [
      ["Strand", "Column", "Values"],
      ["Burglary", "Offence", "Burglary"],
      ["Robbery", "Offence", "Robbery"],
    ],
  });

const said = (session: Session) =>
  session
    .current()
    .now!.findings.filter(({ severity }) => severity !== "info")
    .map(({ code, address }) => `${code} ${address}`);

describe("a session", () => {
  test("shows the strands' figures, and what is wrong as it is typed", async () => {
    const host = await book();
    const session = await startedOn(host);
    expect(session.current()).toMatchObject({ trouble: null, job: null, outcome: null, standing: null });
    expect(session.current().now!.comparisons.map(({ definition, pctDiff }) => [definition.strand, pctDiff !== null])).toEqual([
      ["Burglary", true],
      ["Robbery", true],
    ]);
    await typed(host, session, "F2", "n/k");
    expect(said(session)).toContain("notACount F2");
    await typed(host, session, "F2", 142);
    expect(said(session)).toEqual([]);
  });

  test("follows an answer: the workbook keeps it, and what was asked is settled", async () => {
    const host = await book([["Burglary", ...MONTHS.map((_, index) => 140 + ((index * 7) % 11))]]);
    const session = await startedOn(host);
    expect(said(session)).toEqual(["duplicateRows A4"]);
    const [once] = session.views.checks(session.current().now!).groups[0]!.findings[0]!.answers;
    await session.actions.answer(once!);
    await taken(host, session);
    expect(session.current().outcome).toEqual({ kind: "kept", what: "reading" });
    expect(await valuesOf(host, "Reading", "A5:C5")).toEqual([["Data", "", "same rows: counted once"]]);
    expect(said(session)).toEqual([]);
    expect(session.current().now!.comparisons[0]!.later!.total).toBe(
      MONTHS.slice(12).reduce((sum, _, at) => sum + 140 + (((at + 12) * 7) % 11), 0),
    );
  });

  test("takes an answer back: what was asked is asked again", async () => {
    const host = await book([["Burglary", ...MONTHS.map((_, index) => 140 + ((index * 7) % 11))]]);
    const session = await startedOn(host);
    const [once, both] = session.views.checks(session.current().now!).groups[0]!.findings[0]!.answers;
    await session.actions.answer(once!);
    await taken(host, session);
    await session.actions.answer(both!);
    await taken(host, session);
    await session.actions.undoAnswer();
    await taken(host, session);
    // What stood before is said again.
    expect(await valuesOf(host, "Reading", "A5:C5")).toEqual([["Data", "", "same rows: counted once"]]);
    await session.actions.answer(both!);
    await session.actions.keepReading(both!.notes.map((note) => ({ ...note, readAs: "same rows: as recognised" })));
    await session.actions.undoAnswer();
    await taken(host, session);
    expect(session.current().outcome).toEqual({ kind: "answerUndone" });
  });

  test("makes a “Strands” table with a strand for each value of a column", async () => {
    const host = await hostOf({
      Data: [
        ["Major", "Minor", ...MONTHS.map((month) => ({ month }))],
        ["Theft", "Theft of bicycles", ...MONTHS.map((_, index) => 40 + ((index * 7) % 11))],
        ["Theft", "Theft from shops", ...MONTHS.map((_, index) => 60 + ((index * 5) % 9))],
        ["Robbery", "Robbery of persons", ...MONTHS.map((_, index) => 20 + ((index * 3) % 7))],
      ],
    });
    const session = await startedOn(host);
    expect(session.current().now!.strands).toEqual([]);
    expect(session.views.choices(session.current().now!)).toEqual([
      { column: "Major", strands: "2 strands", problem: null },
      { column: "Minor", strands: "3 strands", problem: null },
    ]);
    await session.actions.saveStrands("Major");
    await taken(host, session);
    expect(session.current().outcome).toEqual({ kind: "kept", what: "strands" });
    expect(session.current().now!.strands.map(({ definition }) => definition.strand)).toEqual(["Theft", "Robbery"]);
    expect(said(session)).toEqual([]);
  });

  test("takes the report's last month from an answer", async () => {
    const session = await startedOn(await book());
    await session.actions.answer({ label: "End in December 2019", notes: [], end: monthOf(2019, 12) });
    expect(session.current().report.end).toBe(monthOf(2019, 12));
    expect(session.current().outcome).toBeNull();
  });

  test("builds, says so, and undoes the build", async () => {
    const host = await book();
    const session = await startedOn(host);
    await session.actions.build();
    const { outcome, standing } = session.current();
    expect(outcome).toMatchObject({ kind: "built", sheet: "Report", strands: 2, warnings: 0, remarks: [], kept: true });
    expect(outcome).toMatchObject({
      news: { period: { end: monthOf(2020, 1) }, why: { kind: "all" }, changes: null, commentary: { kept: 0, of: 2 } },
    });
    expect(standing).toMatchObject({ sheet: "Report", canUndo: true });
    await session.actions.undoBuild(false);
    expect(session.current()).toMatchObject({ outcome: { kind: "undone", undo: { kind: "removed" } }, standing: null });
  });

  test("says from every place and on the report sheet that the report is out of date, until the figures agree again", async () => {
    const host = await book();
    const session = await startedOn(host);
    await session.actions.build();
    await session.settled();
    const line = () => named(host, "SR_Out_of_date");
    const view = () => session.views.outOfDate(session.current().now!, session.current().standing, session.current().unmarked);
    expect([await line(), view()]).toEqual(["", null]);
    await typed(host, session, "F2", 143);
    expect(view()).toEqual({ text: "The report is out of date: 1 strand has changed.", unmarked: null });
    await session.settled();
    expect(await line()).toMatch(/^Out of date/);
    // The add-in's own writing is no edit: nothing was read again.
    const { whole } = session.current().now!;
    await taken(host, session);
    expect(session.current().now!.whole).toBe(whole);
    await typed(host, session, "F2", 146);
    await session.settled();
    expect([await line(), view()]).toEqual(["", null]);
    await typed(host, session, "F2", 143);
    await session.settled();
    await session.actions.build();
    await session.settled();
    expect([await line(), view()]).toEqual(["", null]);
    // Another session finds what stands there, and puts it right.
    await session.actions.watch(false);
    host.user.type("Data", "F2", 150);
    await host.idle();
    const other = await startedOn(host);
    await other.settled();
    expect(await line()).toMatch(/^Out of date/);
  });

  test("says that the report is out of date when a strand is added, and not of a strand that it was built without", async () => {
    const host = await book([["Theft", ...MONTHS.map((_, index) => 80 + ((index * 3) % 7))]]);
    const session = await startedOn(host);
    const view = () => session.views.outOfDate(session.current().now!, session.current().standing, null);
    session.actions.choose({ leftOut: ["Robbery"] });
    await session.actions.build();
    await session.settled();
    expect(view()).toBeNull();
    host.user.paste("Strands", "A4", [["Theft", "Offence", "Theft"]]);
    await taken(host, session);
    expect(view()?.text).toBe("The report is out of date: 1 strand has changed.");
    expect(await named(host, "SR_Out_of_date")).toMatch(/^Out of date/);
    await session.actions.build();
    await session.settled();
    expect(view()).toBeNull();
  });

  test("says why the report sheet does not say that it is out of date, and tries again", async () => {
    const host = await book();
    const session = await startedOn(host);
    await session.actions.build();
    await session.settled();
    const stop = session.subscribe(() => {
      if (session.views.outOfDate(session.current().now!, session.current().standing, null) !== null)
        host.faults.failSync({ nth: 1, when: "before", code: "GeneralException" });
      stop();
    });
    await typed(host, session, "F2", 143);
    await session.settled();
    expect(session.current().unmarked).toMatch(/Excel answered with an internal error/);
    host.faults.clear();
    await typed(host, session, "F3", 90);
    await session.settled();
    expect(session.current().unmarked).toBeNull();
    expect(await named(host, "SR_Out_of_date")).toMatch(/^Out of date/);
  });

  test("asks for the period before a build, and takes the answer: a strand that ends early is no longer found by the board", async () => {
    const host = await book();
    host.user.type("Data", "Y3", "");
    const session = await startedOn(host);
    const shown = () => {
      const { now, report, endSaid, boxes, standing } = session.current();
      return session.views.report(session.views.forChosen(now!, report, endSaid, boxes), report, standing);
    };
    // December cannot be chosen: there would be 23 months up to it.
    expect(shown().questions.map(({ answers }) => answers.map(({ label }) => label))).toEqual([["End the report with January 2020"]]);
    expect(shown().notes).toEqual([]);
    await session.actions.build();
    expect(session.current().outcome).toMatchObject(stoppedBy("has no figure for"));
    await session.actions.answer(shown().questions[0]!.answers[0]!);
    expect(session.current().outcome).toBeNull();
    expect(shown()).toMatchObject({ questions: [], periods: { value: "2020-01" } });
    await session.actions.build();
    expect(session.current().outcome).toMatchObject({ kind: "built", news: { why: { kind: "chosen" }, gaps: ["Robbery"] } });
  });

  test("asks again where a month that was chosen for the last report would be taken though there are later ones", async () => {
    const host = await book();
    const session = await startedOn(host);
    session.actions.choose({ end: monthOf(2020, 1) });
    await session.actions.build();
    await session.actions.build();
    expect(session.current().outcome).toMatchObject({ kind: "built", news: { changes: [] } });
    host.user.paste("Data", "Z1", [["Feb 2020"], [150], [66]]);
    await taken(host, session);
    await session.actions.build();
    expect(session.current().outcome).toMatchObject(stoppedBy("January 2020"));
    const [question] = session.views.outcome(session.current().outcome, false)!.questions;
    await session.actions.answer(question!.answers[1]!);
    await session.actions.build();
    expect(session.current().outcome).toMatchObject({ kind: "built", news: { period: { end: monthOf(2020, 1) } } });
    // The later month was there then: that was meant.
    await session.actions.build();
    expect(session.current().outcome).toMatchObject({ kind: "built", news: { period: { end: monthOf(2020, 1) } } });
  });

  test("builds with the period, the title and the strands that were chosen", async () => {
    const host = await book();
    const session = await startedOn(host);
    // Neither is what a build would take by itself: the last month, and 12 of them.
    const period = { end: monthOf(2019, 12), period: { kind: "months", length: 6 } } as const;
    session.actions.choose({ ...period, title: "Burglary alone", classification: "OFFICIAL-SENSITIVE", leftOut: ["Robbery"] });
    await session.actions.build();
    expect(session.current().outcome).toMatchObject({
      ...{ kind: "built", strands: 1 },
      news: { period: { end: monthOf(2019, 12), length: 6 }, why: { kind: "chosen" } },
    });
    const text = (await valuesOf(host, "Report", "A1:F40")).flat().join("\n");
    expect(text).toContain("Burglary alone");
    expect(text).toContain("July to December 2019");
    expect(text).toContain("OFFICIAL-SENSITIVE");
    expect(text).not.toContain("Robbery");
    // The workbook keeps what was chosen.
    expect((await startedOn(host)).current().report).toMatchObject({ ...period, title: "Burglary alone", leftOut: ["Robbery"] });
  });

  test("keeps the report's colours at once, with the rest that was kept, and refuses ones too light to read", async () => {
    const host = await book();
    const session = await startedOn(host);
    session.actions.choose({ title: "Not built yet" });
    await session.actions.keepColours({ main: "#4C2C92" });
    expect(session.current()).toMatchObject({ outcome: { kind: "kept", what: "colours" }, report: { title: "Not built yet" } });
    expect((await startedOn(host)).current().report).toMatchObject({ title: null, colours: { main: "#4C2C92" } });
    await session.actions.keepColours({ main: "#FFFF00" });
    expect(session.current().outcome).toEqual({
      kind: "failed",
      message: "The colour #FFFF00 is too light for titles on white paper. Choose a darker one.",
    });
  });

  test("is stopped by an error, and writes nothing", async () => {
    const host = await book();
    const session = await startedOn(host);
    await typed(host, session, "F2", "n/k");
    await session.actions.build();
    expect(session.current()).toMatchObject({ outcome: { kind: "stopped" }, standing: null });
  });

  test("says in words what Excel refuses, and goes on", async () => {
    const host = await book();
    const session = await startedOn(host);
    host.faults.failSync({ nth: 3, when: "before", code: "GeneralException" });
    await session.actions.build();
    expect(session.current().job).toBeNull();
    expect(session.current().outcome).toMatchObject({ kind: "failed" });
    host.faults.clear();
    await session.actions.build();
    expect(session.current().outcome).toMatchObject({ kind: "built" });
  });

  test("cancels a build before it writes", async () => {
    const host = await book();
    const session = await startedOn(host);
    const stop = session.subscribe(() => session.current().job?.kind === "building" && session.actions.cancel());
    await session.actions.build();
    stop();
    expect(session.current()).toMatchObject({ outcome: { kind: "cancelled" }, standing: null });
  });

  test("shows a fix before it is made, makes it, and takes it back", async () => {
    const host = await book();
    const session = await startedOn(host);
    await typed(host, session, "F2", 412);
    const [finding] = session.current().now!.findings;
    await session.actions.previewFix([finding!]);
    expect(session.current().preview!.fix.changes).toEqual([{ sheet: "Data", row: 1, column: 5, value: 142 }]);
    await session.actions.applyFix(false);
    await session.settled();
    expect(session.current()).toMatchObject({ preview: null, outcome: { kind: "mended", cells: 1 } });
    expect(said(session)).toEqual([]);
    await session.actions.undoFix();
    await session.settled();
    expect(said(session)).toEqual(["implausibleCount F2"]);
  });

  test("keeps acceptances, severities and thresholds in the workbook", async () => {
    const host = await book();
    const session = await startedOn(host);
    await typed(host, session, "F2", 412);
    await session.actions.accept(session.current().now!.findings.slice(0, 1), "A series of distraction burglaries");
    await session.settled();
    expect(said(session)).toEqual([]);
    expect(session.current().now!.accepted).toHaveLength(1);
    await typed(host, session, "F2", 413);
    expect(said(session)).toEqual(["implausibleCount F2"]);
    await session.actions.setThreshold("spreads", 40);
    await session.settled();
    expect(said(session)).toEqual([]);
    await session.actions.setThreshold("spreads", 8);
    await session.actions.setLevel("implausibleCount", "off");
    await session.settled();
    expect(said(session)).toEqual([]);
    await session.actions.setLevel("implausibleCount", null);
    await session.settled();
    expect(said(session)).toEqual(["implausibleCount F2"]);
  });

  test("stops watching and begins again", async () => {
    const host = await book();
    const session = await startedOn(host);
    await session.actions.watch(false);
    expect(host.listensTo("dataChanged")).toBe(false);
    await typed(host, session, "F2", "n/k");
    expect(said(session)).toEqual([]);
    await session.actions.watch(true);
    await taken(host, session);
    expect(said(session)).toContain("notACount F2");
  });

  test("goes to cells, and says where it cannot", async () => {
    const host = await book();
    const session = await startedOn(host);
    await session.actions.goTo({ sheet: "Data", address: "F2" });
    expect(session.current().outcome).toBeNull();
    await session.actions.goTo({ sheet: "Gone", address: "F2" });
    expect(session.current().outcome).toEqual({ kind: "notThere", sheet: "Gone", hidden: false });
  });

  test("puts sample data into an empty workbook, from which a report can be built", async () => {
    const host = await hostOf({ Sheet1: [] });
    const session = await startedOn(host);
    expect(session.current().now!.whole.read.recognition.tables).toEqual([]);
    await session.actions.insertSample();
    await session.settled();
    expect(said(session)).toEqual([]);
    await session.actions.build();
    expect(session.current().outcome).toMatchObject({ kind: "built", warnings: 0 });
  });
});

describe("the ribbon", () => {
  const opened = (host: NodeHost, session: Session) => {
    const seen: string[] = [];
    return {
      seen,
      buttons: ribbon(session, {
        open: () => Promise.resolve(void seen.push(session.current().place)),
        activeSheet: () => Promise.resolve("Data"),
      }),
    };
  };

  test("builds without the pane, and opens it on the checks where errors stopped the build", async () => {
    const host = await book();
    const session = await startedOn(host);
    const { seen, buttons } = opened(host, session);
    await buttons.buildReport();
    expect([seen, session.current().outcome?.kind]).toEqual([[], "built"]);
    await typed(host, session, "F2", "n/k");
    await buttons.buildReport();
    expect([seen, session.current().outcome?.kind]).toEqual([["checks"], "stopped"]);
  });

  test("checks, and guards the sheet that is shown, with the outcome in the pane", async () => {
    const host = await book();
    const session = await startedOn(host);
    const { seen, buttons } = opened(host, session);
    await buttons.checkData();
    await buttons.guardSheet();
    expect(seen).toEqual(["checks", "settings"]);
    expect(session.current().outcome).toMatchObject({ kind: "guarded", guard: { result: "guarded", sheet: "Data" } });
  });
});
