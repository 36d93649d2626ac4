import { messageOf } from "../../src/checks/messages";
import { monthOf } from "../../src/domain/month";
import type { FindingCode } from "../../src/domain/finding";
import { buildReport } from "../../src/jobs/build-report";
import { checkWorkbook } from "../../src/jobs/check-workbook";
import { applyFixes, previewFixes } from "../../src/jobs/fix-findings";
import { addPaper } from "../../src/jobs/add-paper";
import { lookAtBoxes } from "../../src/jobs/commentary-boxes";
import { readiness } from "../../src/report/readiness";
import { undoBuild } from "../../src/jobs/undo-build";
import type { NodeHost } from "../../host/node";
import { hostOf, longRows, type Rows } from "../workbooks";
import { valuesOf } from "../excel/written";

const OPTIONS = { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) };
const STRANDS: Rows = [
  ["Section", "Strand", "Kind", "Lead", "Column", "Values"],
  ["5.1", "Hate Crime", null, null, "Offence", "Hate"],
  ["5.3", "Fraud", null, "Chief Inspector", "Offence", "Fraud"],
  ["5.2", "Extremism", "text", "Superintendent", null, null],
];
const PAPER: Rows = [
  ["The board paper"],
  ["Number", "Heading", "Text"],
  ["1.0", "Purpose of Report", "This is an update."],
  ["2.0", "Executive Summary", "Hate crime {{Hate Crime.direction}} by {{Hate Crime.pctDiff}}.\nFraud fell."],
  ["5.0", "Strands", null],
  ["6.0", "Implications (Issues)", "None identified"],
  ["6.2", "Demand & Risks", "None identified. ".repeat(400)],
  ["6.2", null, "A part without a heading"],
];
const data = () =>
  longRows(monthOf(2020, 1), 24, { Hate: (index) => (index < 12 ? 200 : 231), Fraud: (index) => (index < 12 ? 190 : 195) });
const open = () => hostOf({ Data: data(), Strands: STRANDS, Paper: PAPER });
const build = (host: NodeHost, options = {}) => buildReport(host.run, { ...OPTIONS, ...options });
const write = (host: NodeHost, key: string, words: string) =>
  host.run(async ({ workbook }) => void (workbook.names.getItem(`SR_${key}_Commentary`).getRange().getCell(0, 0).values = [[words]]));
const words = (host: NodeHost, key: string) =>
  host.run(async (context) => {
    const box = context.workbook.names.getItem(`SR_${key}_Commentary`).getRange().getColumn(0).load("values");
    await context.sync();
    return box.values.map(([text]) => String(text)).join("\n");
  });
const sheets = (host: NodeHost) =>
  host.run(async (context) => {
    const all = context.workbook.worksheets.load("items/name");
    await context.sync();
    return all.items.map(({ name }) => name);
  });
const correct = (host: NodeHost, cell: string, count: number) =>
  host.run(async ({ workbook }) => void (workbook.worksheets.getItem("Data").getRange(cell).values = [[count]]));
const said = (findings: readonly { readonly code: FindingCode }[], code: FindingCode) =>
  (findings as Parameters<typeof messageOf>[0][]).filter((each) => each.code === code).map(messageOf);

describe("a paper with text beside its figures", () => {
  test("is printed in its order: parts, overview, sections with and without figures by their numbers, parts", async () => {
    const host = await open();
    const { findings } = await build(host);
    const lines = (await valuesOf(host, "Report", "A1:A150")).flat().map(String);
    const headings = [
      "1.0  Purpose of Report",
      "2.0  Executive Summary",
      "Strand",
      "5.1  Hate Crime",
      "5.2  Extremism",
      "5.3  Fraud",
      "6.0  Implications (Issues)",
      "6.2  Demand & Risks",
      "6.2",
      "Data notes",
    ];
    expect(headings.map((heading) => lines.indexOf(heading)).every((row, index, rows) => row > (rows[index - 1] ?? -1))).toBe(true);
    expect(lines).toContain("Hate crime rose by +15.5%.\nFraud fell.");
    expect(lines[lines.indexOf("5.2  Extremism") + 1]).toBe("Lead: Superintendent");
    expect(lines.filter((line) => line.startsWith("None identified. ")).length).toBeGreaterThan(1);
    expect(said(findings, "textDisagrees")).toEqual([
      "“Paper”, cell C4: the text on “Executive Summary” says “Fraud fell”, but the table of “Fraud” has Diff. 60 and % Diff. +2.6%. Correct the text.",
    ]);
    expect(said(findings, "paperHeadingMissing")).toHaveLength(1);
    expect(said(findings, "paperNumberTwice")).toEqual([expect.stringContaining("“Paper”, cell A8: 6.2 is already in row 7.")]);
    expect(said(findings, "paperNumberSkipped")).toEqual([
      "“Paper”, cell A7: 6.2 follows 6.0. If nothing is missing between them, renumber the parts.",
    ]);
    expect(findings.map(({ code }) => code)).not.toContain("noFigures");
  });

  test("keeps its names of figures through edits and builds, and undoing goes back to the figures before", async () => {
    const host = await open();
    await build(host);
    await write(host, "Hate_Crime", "It {{direction}} by {{change}} ({{pctDiff}}); Fraud {{Fraud.diff}}. {{pctDif}}");
    await write(host, "Extremism", "Fraud stands at {{Fraud.later}}.");
    const { findings } = await build(host);
    expect(await words(host, "Hate_Crime")).toBe("It rose by 372 (+15.5%); Fraud 60. {{pctDif}}");
    expect(await words(host, "Extremism")).toBe("Fraud stands at 2,340.");
    expect(said(findings, "figureNameUnknown")).toEqual([expect.stringContaining("You may mean “{{pctDiff}}”")]);

    // The shown text is edited, and a count is corrected: the edit is taken over, the names say the new figures.
    await write(host, "Hate_Crime", "Hate crime went up by 372 (+15.5%), sadly; Fraud 60.");
    await correct(host, "C48", 241);
    const checked = await checkWorkbook(host.run, OPTIONS);
    expect(said(checked.findings, "textFigureStale")).toEqual([]);
    expect(said(checked.findings, "figuresFilledIn")).toEqual([
      expect.stringContaining("{{change}} is 382, {{pctDiff}} is +15.9% and {{Fraud.diff}} is 60."),
      expect.stringContaining("{{Fraud.later}} is 2,340."),
    ]);
    await build(host);
    expect(await words(host, "Hate_Crime")).toBe("Hate crime went up by 382 (+15.9%), sadly; Fraud 60.");
    expect(await sheets(host)).not.toContain("Report commentary");

    await undoBuild(host.run);
    expect(await words(host, "Hate_Crime")).toBe("Hate crime went up by 372 (+15.5%), sadly; Fraud 60.");
    await build(host);
    expect(await words(host, "Hate_Crime")).toBe("Hate crime went up by 382 (+15.9%), sadly; Fraud 60.");
  });

  test("tells a figure of the last report that was typed, and writes the present one at a click", async () => {
    const host = await open();
    await build(host);
    await write(host, "Hate_Crime", "There were 2,772 offences, 207 visits since June 2019, an average of 40 each month.");
    await correct(host, "C48", 241);
    const { findings } = await checkWorkbook(host.run, OPTIONS);
    expect(said(findings, "textFigureStale")).toEqual([
      expect.stringContaining("says “2,772”. That was the later total in the last report, and is 2,782 now."),
    ]);
    expect(said(findings, "textDisagrees").at(0)).toContain("is 25.9 a month");
    const preview = await previewFixes(host.run, OPTIONS, ({ code }) => code === "textFigureStale");
    expect(preview.fixes.map(({ label }) => label)).toEqual(["Write 2,782"]);
    await applyFixes(host.run, preview, { overFormulas: false });
    expect(await words(host, "Hate_Crime")).toBe("There were 2,782 offences, 207 visits since June 2019, an average of 40 each month.");
  });

  test("says before it is sent what its texts and its other parts need", async () => {
    const host = await hostOf({ Data: data(), Strands: STRANDS });
    expect([await addPaper(host.run), await addPaper(host.run)]).toEqual(["Paper", "Paper"]);
    expect(await sheets(host)).toEqual(["Data", "Strands", "Paper"]);
    await host.run(async ({ workbook }) => void (workbook.worksheets.getItem("Paper").getRange("C5").values = [["Fraud fell."]]));
    await build(host);
    const { findings, accepted, standing } = await checkWorkbook(host.run, OPTIONS);
    const items = readiness({ ...(await lookAtBoxes(host.run)), changed: standing!.changed, findings, accepted });
    expect(items.filter(({ kind }) => kind === "texts" || kind === "paper").map(({ text, places }) => [text, places.length])).toEqual([
      ["1 place in the texts does not agree with the figures.", 1],
      ["1 thing on the sheet “Paper” needs a look.", 1],
    ]);
    const lines = (await valuesOf(host, "Report", "A1:A60")).flat().map(String);
    // A heading alone is not printed, and “Strands” only marks a place.
    expect([lines.includes("2.0  Recommendations"), lines.includes("5.0  Strands")]).toEqual([false, false]);
  });

  test("keeps its names where Excel stops a build halfway: the former report has its figures again, the next build the new ones", async () => {
    const host = await open();
    await build(host);
    await write(host, "Hate_Crime", "It {{direction}} by {{change}}.");
    await build(host);
    await correct(host, "C48", 241);
    host.faults.failSync({ nth: 3, when: { action: 700 }, code: "GeneralException" });
    await expect(build(host)).rejects.toThrow("The report was not changed.");
    expect(await words(host, "Hate_Crime")).toBe("It rose by 372.");
    await build(host);
    expect(await words(host, "Hate_Crime")).toBe("It rose by 382.");
    // The answer of the write is lost: the new report is completed with its own figures.
    await correct(host, "C48", 251);
    host.faults.failSync({ nth: 3, when: "after", code: "GeneralException" });
    await build(host);
    expect(await words(host, "Hate_Crime")).toBe("It rose by 392.");
  });

  test("never fills in a figure that is hidden, and tells none in its findings", async () => {
    const host = await hostOf({
      Data: longRows(monthOf(2020, 1), 24, { Hate: (index) => (index === 3 ? 2 : index < 12 ? 0 : 31), Fraud: () => 190 }),
      Strands: STRANDS,
    });
    await build(host);
    await write(host, "Hate_Crime", "From {{earlier}}. Hate crime fell.");
    const { findings } = await build(host, { report: { suppress: 5 } });
    expect(await words(host, "Hate_Crime")).toBe("From [c]. Hate crime fell.");
    expect(said(findings, "namedFigureMissing")).toHaveLength(1);
    expect(said(findings, "textDisagrees")).toEqual([]);
  });
});
