import { openHost } from "../../host/node";
import { buildReport } from "../../src/jobs/build-report";
import { inspectWorkbook } from "../../src/jobs/inspect-workbook";
import { describeWith, realFile } from "../where";

/** A public workbook that is not part of the project. */
const FILE = realFile("act-policing-monthly-to-2024-08.xlsx");

describeWith(FILE)("the workbook of ACT Policing", () => {
  test("has 13 offences of the territory to August 2024, nothing counted twice", async () => {
    const host = await openHost({ workbook: FILE });
    const { comparisons, findings, sheet } = await buildReport(host.run, {
      by: "Offence",
      end: null,
      strandsFrom: null,
      today: new Date(2024, 8, 16),
    });
    // The one count of the file that is out of its row's usual range: 110 "Other offences" in a district with 1 to 29.
    expect(findings.filter(({ severity }) => severity !== "info").map(({ code, severity, address }) => [code, severity, address])).toEqual([
      ["implausibleCount", "warning", "AZ191"],
    ]);
    expect(sheet).toBe("Report");
    expect(comparisons).toHaveLength(13);
    const assault = comparisons.find(({ definition }) => definition.strand === "Assault")!;
    expect([assault.end, assault.earlier!.total, assault.later!.total]).toEqual([2024 * 12 + 7, 3295, 3042]);
  });

  test("is understood sheet by sheet: a whole with its nine parts, and two sheets without a heading over their offences", async () => {
    const host = await openHost({ workbook: FILE });
    const { sheets } = await inspectWorkbook(host.run);
    expect(sheets.map(({ sheet, tables }) => [sheet, tables.length])).toEqual([
      ["Offence Statistics", 10],
      ["Traffic Statistics - ACT", 1],
      ["Family Violence Statistics - AC", 1],
    ]);
    const [whole, ...parts] = sheets[0]!.tables;
    expect(whole).toMatchObject({ layout: "wide", range: "A4:DY18", headerRows: [4, 5], place: "ACT", part: "whole", confidence: 1 });
    expect(whole!.leftOut).toEqual([{ address: "A19", reason: "totals" }]);
    expect(whole!.months).toEqual({ first: 2014 * 12, last: 2024 * 12 + 7, missing: [], length: 1 });
    expect(parts.map(({ place, part }) => [place, part])).toEqual(
      ["Belconnen", "Gungahlin", "Inner North", "Inner South", "Weston", "Molonglo District", "Woden", "Tuggeranong", "Other Areas"].map(
        (place) => [place, "part"],
      ),
    );
    expect(sheets[1]!.tables[0]!.doubts).toEqual(["offence not named"]);
  });

  test("has its districts as strands by place, the whole not among them", async () => {
    const host = await openHost({ workbook: FILE });
    const { comparisons } = await buildReport(host.run, { by: "Place", end: null, strandsFrom: null, today: new Date(2024, 8, 16) });
    expect(comparisons.map(({ definition }) => definition.strand)).toHaveLength(9);
  });
});
