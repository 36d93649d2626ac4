import { checksView, toLookAt } from "../../../src/session/views/checks";
import { opened, TABLE } from "./opened";

describe("what “Checks” shows", () => {
  test("is nothing wrong where nothing is", async () => {
    const { views, now } = await opened();
    expect(views.checks(now())).toEqual({ summary: "Nothing wrong was found", groups: [], notes: null, accepted: [] });
    expect([views.toLookAt(now()), views.toLookAt(null)]).toEqual([null, null]);
  });

  test("is the gravest first, sheet by sheet, each with what can be done about it", async () => {
    const { views, now, typed } = await opened();
    await typed("F2", 1450);
    await typed("G3", "n/k");
    const { summary, groups } = views.checks(now());
    expect(summary).toBe("1 error, 1 warning");
    expect(groups.map(({ heading }) => heading)).toEqual(["Data"]);
    expect(groups[0]!.findings).toMatchObject([
      { severityWord: "Error", title: "Not a count", goTo: "Go to cell", isAcceptable: true, fix: null },
      { severityWord: "Warning", title: "Count does not fit its history", goTo: "Go to cell", fix: "Set to 145", isAcceptable: true },
    ]);
    expect(groups[0]!.findings[1]!.text).toContain("1,450 for Burglary");
    expect(views.toLookAt(now())).toBe("2");
  });

  test("keeps notes and what was accepted apart", async () => {
    const { views, now, typed, session } = await opened({ Data: TABLE, Notes: [["Rota"], ["Monday"]] });
    await typed("F2", 1450);
    await session.actions.accept(
      now().findings.find(({ code }) => code === "implausibleCount")!,
      "A series",
    );
    await session.settled();
    const { summary, groups, accepted } = views.checks(now());
    expect([summary, groups]).toEqual(["Nothing wrong was found", []]);
    expect(accepted).toMatchObject([{ title: "Count does not fit its history", reason: "A series" }]);
  });

  test("says where a finding leads: a sheet, cells, or nowhere", async () => {
    const { now } = await opened();
    const at = (sheet: string | null, address: string | null) => ({ code: "unsaid", severity: "info", sheet, address, details: {} });
    const findings = [at(null, null), at("Data", null), at("Data", "B2:B3")].map((place) => ({ ...place, code: "hiddenSheetRead" }));
    const view = checksView({ ...now(), findings: findings as never });
    expect(view.groups).toEqual([]);
    expect(view.notes).toMatchObject({ count: "3 notes", groups: [{ heading: "The workbook" }, { heading: "Data" }] });
    expect(view.notes!.groups.flatMap((group) => group.findings.map(({ goTo, isAcceptable }) => [goTo, isAcceptable]))).toEqual([
      [null, false],
      ["Go to sheet", false],
      ["Go to cells", false],
    ]);
    const many = Array.from({ length: 120 }, () => ({ ...findings[1]!, severity: "error" }));
    expect(toLookAt({ ...now(), findings: many as never })).toBe("99+");
  });
});
