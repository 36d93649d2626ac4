import { NO_REPORT_OPTIONS } from "../../../src/report/report-options";
import { opened } from "./opened";

describe("settings that were changed", () => {
  test("are each said with what they are now, and what puts them back", async () => {
    const { session, views, now } = await opened();
    const changed = () => views.changedSettings(now(), session.current().report);
    expect(changed()).toEqual([]);
    await session.actions.setLevel("implausibleCount", "off");
    await session.actions.setThreshold("spreads", 6);
    await session.actions.keepColours({ main: "#4C2C92" });
    await session.settled();
    expect(changed()).toEqual([
      { key: "implausibleCount", text: "Count does not fit its history: Off", back: { what: "level", code: "implausibleCount" } },
      { key: "spreads", text: "Spreads: 6", back: { what: "threshold", name: "spreads", value: 8 } },
      { key: "colours", text: "Colour of the report", back: { what: "colours" } },
    ]);
  });

  test("hold in another workbook once their text is taken up there, and what was accepted there stays", async () => {
    const from = await opened();
    await from.session.actions.setLevel("monthsMissing", "off");
    from.session.actions.choose({ title: "Board paper" });
    await from.session.settled();
    const text = from.views.settingsToCarry(from.now(), from.session.current().report);
    expect(from.views.carried(text)).toEqual({
      isRight: true,
      says: "Sets 1 check, 0 thresholds, the report’s details and colours, and what goes in. This replaces the same settings of this workbook.",
    });

    const to = await opened();
    await to.typed("F2", 1400);
    await to.session.actions.accept(
      to.now().findings.filter(({ code }) => code === "implausibleCount"),
      "A week of backlog",
    );
    await to.session.actions.takeUpSettings(text);
    await to.session.settled();
    expect(to.session.current()).toMatchObject({ outcome: { kind: "kept", what: "settings" }, report: { title: "Board paper" } });
    expect(to.now().whole.settings.levels).toEqual({ monthsMissing: "off" });
    expect(to.now().accepted).toMatchObject([{ reason: "A week of backlog" }]);
  });

  test("cannot be taken from what is no such text", async () => {
    const { session, views } = await opened();
    expect(views.carried("Board paper")).toEqual({
      isRight: false,
      says: "This is not the text of a workbook’s settings: the text is damaged. Copy the whole text again.",
    });
    await session.actions.takeUpSettings("Board paper");
    expect(session.current()).toMatchObject({ outcome: null, report: NO_REPORT_OPTIONS });
  });
});
