import { measureSaid } from "../../../src/session/views/measure-form";
import { TALLY, THEMES } from "./measure-forms";
import { valuesOf } from "../../excel/written";
import { opened } from "./opened";

describe("measures under “Report”", () => {
  test("are added and undone", async () => {
    const { host, session, views, now, settled } = await opened();
    const view = () => views.measures(now());
    expect([view().title, view().sections, view().sheets]).toEqual(["Measures: none", ["Burglary", "Robbery"], ["Data"]]);
    for (const form of [TALLY, THEMES]) {
      await session.actions.saveMeasure(measureSaid(form)!);
      await settled();
    }
    expect(session.current().outcome).toEqual({ kind: "kept", what: "measures" });
    expect(view().rows.map(({ text }) => text)).toEqual([
      "Burglary: Arrests, 1,207, June 2019 to January 2020",
      "Robbery: By place, 3 themes",
    ]);
    expect((await valuesOf(host, "Measures", "D6:H8")).map(([theme, , , value, of]) => [theme, value, of])).toEqual([
      ["Town: centre", 11, 11],
      ["Parks", "-", ""],
      ["Other", "", ""],
    ]);
    await session.actions.undoAnswer();
    await settled();
    expect(view().title).toBe("Measures: 1 measure");
  });
});
