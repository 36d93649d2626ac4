import { checksView, toLookAt } from "../../../src/session/views/checks";
import { DEFAULT_SETTINGS } from "../../../src/checks/settings/check-settings";
import { acceptanceOf } from "../../../src/checks/settings/settle";
import { checkSettingsText } from "../../../src/kept/check-settings";
import { opened, TABLE, type Rows } from "./read";

describe("what “Checks” shows", () => {
  test("is nothing wrong where nothing is", async () => {
    const { views, now } = await opened();
    expect(views.checks(now())).toEqual({ summary: "No problems found", groups: [], notes: null, accepted: [] });
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

  test("says under a sheet's name what is wrong without naming it again, and leads from cell to cell", async () => {
    const { views, now, typed } = await opened();
    await typed("F2", "n/k");
    await typed("H3", "n/k");
    const [first, second] = views.checks(now()).groups[0]!.findings;
    expect(first!.text).toMatch(/^Cell F2: 1 cell in column F /);
    expect([first!.places, first!.goTo]).toEqual([[{ sheet: "Data", address: "F2" }], "Go to cell"]);
    // Both can be accepted with one reason; neither can be mended by rule.
    expect(first!.alike.acceptable.map(({ address }) => address)).toEqual(["F2", "H3"]);
    expect([first!.alike.fixable, second!.follows]).toEqual([[], []]);
  });

  test("tells what many sheets say alike once, and answers it on all of them", async () => {
    const sheet = (at: number): Rows =>
      TABLE.map((row) =>
        row.map((cell, column) =>
          column === 3 && cell !== null && typeof cell === "number" ? "-" : cell && typeof cell === "number" ? cell + at : cell,
        ),
      );
    const names = ["North", "South", "East", "West"];
    const read = await opened(Object.fromEntries(names.map((name, at) => [name, sheet(at)])));
    const { views, now } = read;
    const [several] = views.checks(now()).groups;
    expect(several!.heading).toBe("Several sheets");
    const [dash] = several!.findings;
    expect(dash).toMatchObject({ title: "Not a count", same: "The same on 3 more sheets: “South”, “East” and 1 more." });
    expect(dash!.places.map(({ sheet: on }) => on)).toEqual(expect.arrayContaining(names));
    const none = dash!.answers.find(({ label }) => /none/.test(label))!;
    const Reading = [["Sheet", "Column", "Read as"], ...none.notes.map((note) => [note.sheet, note.column, note.readAs])];
    expect((await read.with({ Reading })).now().findings.filter(({ code }) => code === "notACount")).toEqual([]);
  });

  test("keeps notes and what was accepted apart", async () => {
    const read = await opened({ Data: TABLE, Notes: [["Rota"], ["Monday"]] });
    await read.typed("F2", 1450);
    const [odd] = read.now().findings.filter(({ code }) => code === "implausibleCount");
    const { whole } = read.now();
    const acceptance = acceptanceOf(odd!, { reason: "A series", by: "Chief Inspector", on: "2020-03-16" }, whole.cells);
    const { views, now } = await read.with({}, { checkSettings: checkSettingsText({ ...DEFAULT_SETTINGS, accepted: [acceptance] }) });
    const { summary, groups, accepted } = views.checks(now());
    expect([summary, groups]).toEqual(["No problems found", []]);
    expect(accepted).toMatchObject([{ title: "Count does not fit its history", reason: "A series (Chief Inspector)" }]);
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
