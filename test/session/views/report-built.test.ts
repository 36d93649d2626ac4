import { monthOf } from "../../../src/domain/month";
import { reportView } from "../../../src/session/views/report";
import { opened } from "./opened";

test("the sheet for the paper's other parts is added under “Report”, and it is said what to do next", async () => {
  const { host, session, now } = await opened();
  const paper = () => reportView(now(), session.current().report, null).paper;
  expect(paper().sheet).toBeNull();
  await session.actions.addPaper();
  await host.idle();
  await session.settled();
  expect(session.current().outcome).toEqual({ kind: "kept", what: "paper" });
  expect(paper()).toEqual({ sheet: "Paper", text: "“Paper” has the text of 0 of 13 parts." });
  const shown = await host.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return active.name;
  });
  expect(shown).toBe("Paper");
  host.user.type("Paper", "C5", "An update.");
  await host.idle();
  await session.settled();
  expect(paper().text).toBe("“Paper” has the text of 1 of 13 parts.");
});

describe("what “Report” shows of a build", () => {
  test("builds the period that was chosen, and keeps it in the workbook", async () => {
    const { session, now } = await opened();
    session.actions.choose({ period: { kind: "months", length: 6 } });
    await session.actions.build();
    expect(session.current().outcome).toMatchObject({ kind: "built", news: { period: { end: monthOf(2020, 1), length: 6 } } });
    await session.settled();
    expect(now().comparisons.map(({ length }) => length)).toEqual([6, 6]);
  });

  test("says that errors stop the build, what stands, and which figures have changed since", async () => {
    const { views, now, typed, session } = await opened();
    await session.actions.build();
    const shown = () => views.report(now(), session.current().report, session.current().standing);
    expect(shown().standing).toEqual({
      sheet: "Report",
      text: "Last built 16 March 2020, 00:00 on “Report”.",
      changed: null,
      canUndo: true,
    });
    await typed("X2", 150);
    expect(shown().standing!.changed).toBe("Changed since: Burglary.");
    await typed("X2", "n/k");
    expect(shown().notes).toEqual(["1 error will stop the build. “Checks” says what to do."]);
  });
});
