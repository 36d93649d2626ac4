import { addMonths, monthOf } from "../../src/domain/month";
import { buildReport } from "../../src/jobs/build-report";
import { messageOf } from "../../src/checks/messages";
import { layOut } from "../../src/report/layout";
import { MOST_CHARACTERS } from "../../src/report/text-limits";
import { withWorkbook } from "../../src/excel/workbook";
import { workbookWithNotes } from "../excel/written";
import { hostOf, longRows, type Rows } from "../workbooks";
import { essexFigures, reportOf, strandOf } from "./essex-figures";

const long = (length: number) => "Wide WORDS & more ".repeat(Math.ceil(length / 18)).slice(0, length - 1) + "E";
const strands = (fraud: string, measure: string, lead: string, details: Rows = []): Rows => [
  ...details,
  ["Section", "Strand", "Measure", "Lead", "Column", "Values"],
  ["5.1", fraud, measure, lead, "Offence", "Fraud"],
];
const build = async (sheet: Rows) => {
  const host = await hostOf({ Crimes: longRows(monthOf(2020, 1), 24, { Fraud: (index) => 100 + index }), Strands: sheet });
  const { findings, sheet: written } = await buildReport(host.run, {
    by: null,
    end: null,
    strandsFrom: null,
    today: new Date(2020, 2, 16),
  });
  return { said: findings.filter(({ code }) => code === "textTooLong").map(messageOf), written, sheets: host.workbook.sheets.length };
};

describe("texts that the report has no room for", () => {
  test("are refused before anything is written, each with its place and what there is room for", async () => {
    const details: Rows = [
      ["Report title", long(1000)],
      ["Force", long(1000)],
      ["Marking", long(300)],
      ["Source", long(5000)],
    ];
    const { said, written, sheets } = await build(strands(long(1000), long(1001), long(1002), details));
    expect(said).toHaveLength(7);
    expect(said[0]).toBe(
      "“Strands”: The report’s title has 1,000 characters: “Wide WORDS & more Wide WORDS & more Wide…”. The report has room for 250. Shorten it.",
    );
    expect(said.join("\n")).toMatch(/“Strands”, cells A6:F6: A strand’s name has 1,000 characters/);
    expect([written, sheets]).toEqual([null, 2]);
  });

  test("are no longer than what is built, and said whole", async () => {
    const [name, measure] = [long(MOST_CHARACTERS.name), long(MOST_CHARACTERS.measure)];
    const details: Rows = [
      ["Report title", long(MOST_CHARACTERS.title)],
      ["Force", name],
      ["Marking", long(MOST_CHARACTERS.classification)],
      ["Source", long(MOST_CHARACTERS.source)],
    ];
    expect(await build(strands(name, measure, name, details))).toEqual({ said: [], written: "Report", sheets: 4 });
  });
});

test("No row is higher than Excel has, whatever the texts, and no title of a chart longer", () => {
  const wide = "W".repeat(250);
  const counts = Array.from({ length: 24 }, (_, index) => [addMonths(monthOf(2018, 2), index), 100 + index] as const);
  const many = [1, 2, 3].map((index) => strandOf(`${wide.slice(1)}${index}`, counts, { measure: wide, lead: wide, section: wide }));
  const details = { title: wide, force: wide, classification: wide.slice(0, 110), source: "W".repeat(1000) };
  const plan = layOut(
    { ...reportOf(many), details, asAtLine: "W ".repeat(9000) },
    { sheets: { report: "Report", data: "Data" }, commentary: new Map() },
  );
  expect(Math.max(...plan.report.rowHeights)).toBeLessThan(409);
  for (const { title, series } of plan.report.charts)
    for (const words of [title, ...series.map((each) => each.name)]) expect(words.length).toBeLessThanOrEqual(255);
});

test("What is at the limit is written on the host, which refuses what Excel refuses", async () => {
  const host = await workbookWithNotes();
  const measure = `"${long(MOST_CHARACTERS.measure - 2)}"`;
  const report = reportOf([
    strandOf("A", [[monthOf(2020, 1), 1]], { measure }),
    ...essexFigures()
      .slice(0, 1)
      .map(({ definition, figures }) => ({ definition: { ...definition, measure }, figures })),
  ]);
  await withWorkbook(host.run, async (workbook) => {
    const outline = await workbook.outlinePutRight(true);
    const plan = layOut(report, { sheets: { report: "Report", data: "Data" }, commentary: new Map() });
    expect((await workbook.write(plan, outline, await workbook.heads(outline), "2020-03-16T00:00:00.000Z", [])).refused).toEqual([]);
  });
});
