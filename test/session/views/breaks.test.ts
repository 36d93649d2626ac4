import { monthOf } from "../../../src/domain/month";
import { breakSaid, NEW_BREAK } from "../../../src/session/views/break-form";
import { valuesOf } from "../../excel/written";
import { opened } from "./opened";

describe("breaks under “Report”", () => {
  test("are entered, changed, taken away and taken back", async () => {
    const { host, session, views, now, settled } = await opened();
    const view = () => views.breaks(now());
    expect([view().title, view().strands, view().months[0], view().months.length]).toEqual([
      "Breaks in recording: none",
      ["Burglary", "Robbery"],
      { value: "2020-01", label: "January 2020" },
      25,
    ]);
    const form = { strand: "Burglary", month: "2019-06", note: " New flag ", part: "1,0" };
    await session.actions.saveBreaks([breakSaid(form)!], []);
    await settled();
    expect(session.current().outcome).toEqual({ kind: "kept", what: "breaks" });
    expect(view().rows).toEqual([
      { text: "Burglary, June 2019: New flag, 10 due to it", form: { strand: "Burglary", month: "2019-06", note: "New flag", part: "10" } },
    ]);
    await session.actions.saveBreaks([breakSaid({ ...form, strand: "", month: "2019-05", part: "" })!], [breakSaid(form)!]);
    await settled();
    expect(view().rows.map(({ text }) => text)).toEqual(["All strands, May 2019: New flag"]);
    await session.actions.undoAnswer();
    await settled();
    expect(view().rows.map(({ text }) => text)).toEqual(["Burglary, June 2019: New flag, 10 due to it"]);
    host.user.type("Breaks", "C5", "Typed on the sheet");
    await settled();
    expect(view().rows.map(({ text }) => text)).toEqual(["Burglary, June 2019: Typed on the sheet, 10 due to it"]);
    await session.actions.saveBreaks([], [{ strand: "Burglary", month: monthOf(2019, 6) }]);
    await settled();
    expect([view().title, await valuesOf(host, "Breaks", "A5:D5")]).toEqual(["Breaks in recording: none", [["", "", "", ""]]]);
  });

  test("are complete with a month, and a part with its strand", () => {
    const june = { ...NEW_BREAK, month: "2019-06" };
    expect(breakSaid(june)).toEqual({ strand: "", month: monthOf(2019, 6), note: "", part: null });
    expect([NEW_BREAK, { ...june, part: "3" }, { ...june, strand: "Robbery", part: "some" }].map(breakSaid)).toEqual([null, null, null]);
  });
});
