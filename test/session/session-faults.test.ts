import type { NodeHost } from "../../host/node";
import { changedSince } from "../../src/analysis/changed-since";
import { ribbon } from "../../src/commands/commands";
import { addMonths, monthOf } from "../../src/domain/month";
import type { ExcelRun } from "../../src/excel/workbook";
import { keepReportOptions } from "../../src/jobs/keep-report-options";
import { NO_REPORT_OPTIONS } from "../../src/report/report-options";
import type { Session } from "../../src/session/session";
import { hostOf, type Rows } from "../workbooks";
import { sessionOf, startedOn, typed } from "./session-of";

const MONTHS = Array.from({ length: 24 }, (_, index) => addMonths(monthOf(2018, 2), index));

const book = (strands = 2) => {
  const names = Array.from({ length: strands }, (_, index) => `Strand ${index + 1}`);
  const rows: Rows = names.map((name, line) => [name, ...MONTHS.map((_, index) => 140 + line + ((index * 7) % 11))]);
  return hostOf({ Data: [["Offence", ...MONTHS.map((month) => ({ month }))], ...rows] });
};

/** Excel that takes its time over every sync, so that others come between. */
function slowed(host: NodeHost): ExcelRun {
  return (batch) =>
    host.run((context) => {
      const sync = context.sync.bind(context);
      context.sync = (async (...given: Parameters<typeof sync>) => {
        const answer: unknown = await sync(...given);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return answer;
      }) as typeof context.sync;
      return batch(context);
    });
}

const ribbonOf = (session: Session, activeSheet: () => Promise<string> = () => Promise.resolve("Data")) => {
  const opened: string[] = [];
  return { opened, buttons: ribbon(session, { open: () => Promise.resolve(void opened.push(session.current().place)), activeSheet }) };
};

describe("a session among others", () => {
  test("is not disturbed in a build by what is pressed, or read by someone else, meanwhile", async () => {
    const host = await book(40);
    const session = sessionOf(slowed(host));
    await session.start();
    const { buttons } = ribbonOf(session);
    const others: Promise<unknown>[] = [];
    let begun = false;
    session.subscribe(() => {
      const { job } = session.current();
      if (job?.kind !== "building" || job.progress?.step !== "writing" || begun) return;
      begun = true;
      others.push(buttons.checkData(), startedOn(host));
    });
    host.traffic.reset();
    await session.actions.build();
    await Promise.all(others);
    expect(others).toHaveLength(2);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Report", "Data", "Strand data"]);
    expect(session.current().standing).toMatchObject({ sheet: "Report", canUndo: true });
  }, 60_000);

  test("says that a report was built though what stands could not be looked at afterwards", async () => {
    const host = await book();
    const session = await startedOn(host);
    let builds = 0;
    session.subscribe(() => {
      const { job, outcome } = session.current();
      if (job?.kind === "building" && outcome?.kind === "built" && builds++ === 0)
        for (const nth of [1, 2, 3]) host.faults.failSync({ nth, when: "before", code: "GeneralException" });
    });
    await session.actions.build();
    expect(session.current()).toMatchObject({ outcome: { kind: "built", sheet: "Report" }, job: null });
    expect(session.current().trouble).toContain("try again");
    host.faults.clear();
    await session.actions.recheck();
    expect(session.current()).toMatchObject({ trouble: null, standing: { sheet: "Report", canUndo: true } });
  });

  test("never writes choices over those that it could not read", async () => {
    const host = await book();
    await keepReportOptions(host.run, { ...NO_REPORT_OPTIONS, title: "Kept", leftOut: ["Strand 2"] });
    for (const nth of [1, 2, 3, 4, 5]) {
      const session = sessionOf(host.run, { wait: () => Promise.resolve() });
      host.faults.failSync({ nth, when: "before", code: "GeneralException" });
      await session.start();
      host.faults.clear();
      await session.actions.recheck();
      await session.actions.build();
      expect([nth, session.current().outcome, session.current().report]).toMatchObject([
        nth,
        { kind: "built", strands: 1 },
        { title: "Kept", leftOut: ["Strand 2"] },
      ]);
    }
  }, 60_000);

  test("does one thing after another: guarding while a build is under way is done then, and said", async () => {
    const host = await book();
    const session = await startedOn(host);
    const { buttons } = ribbonOf(session);
    await Promise.all([session.actions.build(), buttons.guardSheet()]);
    expect(session.current()).toMatchObject({
      outcome: { kind: "guarded", guard: { result: "guarded", sheet: "Data" } },
      standing: { sheet: "Report" },
    });
  });

  test("opens the pane and says what is wrong where a button of the ribbon fails", async () => {
    const host = await book();
    const session = await startedOn(host);
    const { buttons, opened } = ribbonOf(session, () => Promise.reject(new Error("Nothing was changed. A cell is being edited.")));
    await buttons.guardSheet();
    expect([opened, session.current().outcome]).toEqual([
      ["settings"],
      { kind: "failed", message: "Nothing was changed. A cell is being edited." },
    ]);
    await buttons.checkData();
    expect(session.current().outcome).toBeNull();
    const shut = ribbon(session, {
      open: () => Promise.reject(new Error("The pane cannot be opened.")),
      activeSheet: () => Promise.resolve("Data"),
    });
    await shut.checkData();
    expect(session.current().outcome).toEqual({ kind: "failed", message: "The pane cannot be opened." });
  });

  test("lets go what is no longer true: a fix that was shown, errors that were mended, figures that were built", async () => {
    const host = await book();
    const session = await startedOn(host);
    await typed(host, session, "F2", 412);
    await session.actions.previewFix(session.current().now!.findings.slice(0, 1));
    expect(session.current().preview).not.toBeNull();
    await session.actions.build();
    expect(session.current().preview).toBeNull();
    await typed(host, session, "F2", "n/k");
    await session.actions.build();
    expect(session.current().outcome?.kind).toBe("stopped");
    await typed(host, session, "F2", 142);
    expect(session.current().outcome).toBeNull();
    await session.actions.build();
    expect(session.current().outcome?.kind).toBe("built");
    await typed(host, session, "F2", 143);
    const { outcome, standing, now } = session.current();
    expect([outcome, changedSince(standing!, now!.strands)]).toEqual([null, ["Strand 1"]]);
  });

  test("takes back what was accepted", async () => {
    const host = await book();
    const session = await startedOn(host);
    await typed(host, session, "F2", 412);
    await session.actions.accept(session.current().now!.findings.slice(0, 1), "A series of distraction burglaries");
    await session.settled();
    const [accepted] = session.current().now!.accepted;
    await session.actions.takeBack(accepted!.finding);
    await session.settled();
    expect(session.current().now!.accepted).toEqual([]);
    expect(session.current().now!.findings.map(({ code, address }) => [code, address])).toContainEqual(["implausibleCount", "F2"]);
  });
});
