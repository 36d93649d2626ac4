import { plainComment as write } from "../../excel/written";
import { opened } from "./opened";

describe("“Ready to send?”", () => {
  const session = async () => {
    const { session, host, typed, views, now, settled } = await opened();
    const state = () => session.current();
    const ready = () => views.ready(now(), state().standing, state().boxes);
    return { session, host, typed, views, now, state, ready, settled };
  };

  test("is not asked before there is a report", async () => {
    const { ready } = await session();
    expect(ready()).toBeNull();
  });

  test("says what is left with where it is, and “Ready.” where nothing is", async () => {
    const { session: pane, host, typed, ready, settled } = await session();
    await pane.actions.build();
    await settled();
    expect(ready()).toEqual([
      {
        kind: "empty",
        text: "2 strands have no commentary.",
        toDo: "Write it in the boxes, or send the report without it.",
        places: [
          { name: "Burglary", sheet: "Report", address: expect.stringMatching(/^A\d+:G\d+$/) as unknown },
          { name: "Robbery", sheet: "Report", address: expect.any(String) as unknown },
        ],
      },
    ]);
    await write(host, "Burglary", "Fewer in winter.");
    await write(host, "Robbery", "Patrols go on. ".repeat(40));
    await settled();
    expect(ready()).toMatchObject([{ kind: "cut", text: "1 box of commentary no longer fits its text.", places: [{ name: "Robbery" }] }]);
    await pane.actions.resizeBoxes();
    await settled();
    expect(pane.current().outcome).toEqual({ kind: "resized", boxes: 1, tooLong: [] });
    expect(ready()).toEqual([]);
    await typed("X2", 151);
    await settled();
    expect(ready()).toMatchObject([{ kind: "outOfDate", text: "The report is out of date: 1 strand has changed." }]);
    await pane.actions.build();
    await settled();
    expect(ready()).toEqual([]);
  });

  test("asks who accepted a finding, and the data notes say it from the next build on", async () => {
    const { session: pane, host, typed, now, ready, settled, views } = await session();
    await typed("F2", 412);
    await pane.actions.accept([now().findings[0]!], "A series of distraction burglaries");
    await pane.actions.build();
    await settled();
    expect(ready()).toContainEqual(expect.objectContaining({ kind: "unnamed", text: "1 finding was accepted without a name." }));
    await pane.actions.nameAccepted("Chief Inspector");
    await settled();
    expect(ready()!.map(({ kind }) => kind)).toEqual(["empty"]);
    expect(views.checks(now()).accepted[0]!.reason).toBe("A series of distraction burglaries (Chief Inspector)");
    await pane.actions.build();
    const notes = host.workbook.sheets.map(({ sheet }) => JSON.stringify(sheet.getSheetValues())).join();
    expect(notes).toContain("A series of distraction burglaries (Chief Inspector, 16 March 2020)");
  });

  test("says warnings that stand in the data notes", async () => {
    const { session: pane, typed, ready, settled } = await session();
    await typed("F2", 412);
    await pane.actions.build();
    await settled();
    expect(ready()!.map(({ kind, text }) => [kind, text])).toContainEqual(["warnings", "1 warning is in the data notes."]);
  });

  test("tells boxes that no longer fit among the findings too, with the cells", async () => {
    const { session: pane, host, now, state, views, settled } = await session();
    await pane.actions.build();
    await write(host, "Robbery", "Patrols go on. ".repeat(40));
    await settled();
    const shown = views.checks(views.forChosen(now(), state().report, state().endSaid, state().boxes));
    expect(
      shown.groups.map(({ heading, findings }) => [heading, findings.map(({ title, goTo, isAcceptable }) => [title, goTo, isAcceptable])]),
    ).toEqual([["Report", [["Commentary no longer fits its box", "Go to cells", false]]]]);
  });
});
