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
