import { opened, TABLE } from "./opened";

describe("what “Settings” shows", () => {
  test("is the sheets with their columns, by header where they are known", async () => {
    const { views, now } = await opened({ Data: TABLE, Rota: [["Desk", "Who"]] });
    const { sheets, guardable } = views.settings(now());
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Data", "Rota"]);
    expect(sheets[0]!.columns[0]).toEqual({ letter: "A", label: "A (Offence)" });
    expect(sheets[1]!.columns).toEqual([
      { letter: "A", label: "A" },
      { letter: "B", label: "B" },
    ]);
    expect(guardable).toEqual(["Data"]);
  });

  test("is how grave each check is that can be set, under its topic", async () => {
    const { views, now, session } = await opened();
    await session.actions.setLevel("implausibleCount", "off");
    await session.settled();
    const { checks, thresholds } = views.settings(now());
    expect(checks.map(({ topic }) => topic)).toEqual([
      ...["Structure", "Values", "Sums", "Comparison tables", "Strands", "Reading", "Measures", "Report"],
    ]);
    expect(checks[1]!.checks).toContainEqual(
      expect.objectContaining({ code: "implausibleCount", title: "Count does not fit its history", severity: "warning", level: "off" }),
    );
    expect(thresholds).toEqual({ spreads: 8, months: 12, zeroBelow: 5 });
  });

  test("is what was said of marks, and what takes it back", async () => {
    const { views, now, session } = await opened();
    const { said, note } = views.settings(now()).marks;
    expect(said).toEqual([]);
    await session.actions.keepReading([note(" - ", "none")!]);
    await session.settled();
    expect(views.settings(now()).marks.said).toEqual([
      {
        key: "* -",
        mark: "-",
        text: "“-” stands for none, counted as 0",
        takeBack: { sheet: "*", column: "", readAs: "mark: - is as recognised" },
      },
    ]);
    expect([note("12", "none"), note("", "none")]).toEqual([null, null]);
  });
});
