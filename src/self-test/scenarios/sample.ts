import { monthToSerial } from "../../domain/month";
import { readCells, readNames, visibleSheets } from "../../excel/self-test/cells";
import { readCharts, readPage } from "../../excel/self-test/report-seen";
import { buildReport } from "../../jobs/build-report";
import { insertSample } from "../../jobs/insert-sample";
import { inspectWorkbook } from "../../jobs/inspect-workbook";
import { strandKeys, strandName } from "../../report/names";
import { sampleCounts } from "../../sample/sample-counts";
import { SAMPLE_STRANDS } from "../../sample/sample-strands";
import type { Scenario, Trial } from "../trial";
import { OPTIONS, total } from "./figures";

const REPORT = "Report";
const DATA = "Strand data";
const KEYS = strandKeys(SAMPLE_STRANDS.map(({ strand }) => strand));
const PARTS = ["Earlier", "Later", "Diff"] as const;

/** The sample's sheets, and the whole report on them: its figures are known. */
export const sample: Scenario = {
  title: "The sample and its report",
  async run(trial) {
    trial.same("the sample's sheets are added", ["Monthly offences", "Strands"], await insertSample(trial.run));
    await lookAtSample(trial);
    const { sheet, findings, comparisons } = await buildReport(trial.run, OPTIONS);
    trial.same("a report is built, and nothing is amiss", [REPORT, []], [sheet, findings.map(({ code }) => code)]);
    trial.same(
      "figures are those that were planted",
      SAMPLE_STRANDS.map(({ strand, earlier, later }) => [strand, earlier, later]),
      comparisons.map(({ definition, earlier, later }) => [definition.strand, earlier?.total, later?.total]),
    );
    await lookAtFigures(trial);
    await lookAtPages(trial);
    await lookAtCharts(trial);
  },
};

async function lookAtSample(trial: Trial): Promise<void> {
  const counts = sampleCounts();
  const { values } = await readCells(trial.run, "Monthly offences", `A5:C${4 + counts.length}`);
  trial.same(
    "months are dates and counts are numbers",
    counts.map(({ month, offence, count }) => [monthToSerial(month), offence, count]),
    values,
  );
  const { values: strands } = await readCells(trial.run, "Strands", "A18");
  trial.same("a section such as 5.10 stays a text", [["5.10"]], strands);
  const { sheets } = await inspectWorkbook(trial.run);
  trial.same(
    "both sheets are understood",
    [
      ["Monthly offences", ["long"], false],
      ["Strands", [], true],
    ],
    sheets
      .filter(({ tables, strands: of }) => tables.length > 0 || of)
      .map(({ sheet, tables, strands: of }) => [sheet, tables.map(({ layout }) => layout), of]),
  );
}

async function lookAtFigures(trial: Trial): Promise<void> {
  const names = KEYS.flatMap((key) => PARTS.map((part) => strandName(key, part)));
  trial.same(
    "names lead to the figures",
    SAMPLE_STRANDS.flatMap(({ earlier, later }) => [earlier, later, later - earlier]),
    await readNames(trial.run, names),
  );
  trial.same(
    "the sheets of the report are there",
    [REPORT, DATA],
    (await visibleSheets(trial.run)).filter((sheet) => [DATA, REPORT].includes(sheet)),
  );
  const report = await readCells(trial.run, REPORT, null);
  const data = await readCells(trial.run, DATA, null);
  const cells = [report, data].flatMap(({ values }) => values.flat());
  trial.same(
    "no formula is an error",
    [],
    cells.filter((value) => typeof value === "string" && /^#[A-Z]/.test(value)),
  );
  const overview = await readCells(trial.run, REPORT, "A7:F16");
  trial.same(
    "the overview calculates",
    SAMPLE_STRANDS.map(({ strand, earlier, later }) => [strand, earlier, later, later - earlier, (later - earlier) / earlier]),
    overview.values.map(([strand, , earlier, later, diff, pct]) => [strand, earlier, later, diff, pct]),
  );
  const texts = report.values.flat().filter((value): value is string => typeof value === "string");
  trial.same(
    "sentences read the same in every region",
    [
      "Knife crime offences rose by 422 (+42.9%), from 983 to 1,405, which stands out.",
      "Fraud offences fell by 141 (-6.3%), from 2,228 to 2,087, which is within the usual variation.",
    ],
    texts.filter((text) => /^(Knife crime|Fraud) offences (rose|fell)/.test(text)),
  );
  const months = data.values.slice(2).map((row) => [row[3], row[5]] as const);
  trial.same(
    "months of the strand data are named in English",
    ["Feb", "Mar", "Apr"],
    months.slice(0, 3).map(([name]) => name),
  );
  trial.same(
    "monthly counts add up to the figures",
    total(SAMPLE_STRANDS.flatMap(({ earlier, later }) => [earlier, later])),
    total(months.map(([, count]) => Number(count))),
  );
  trial.note("what the overview shows", overview.text[0]);
}

async function lookAtPages(trial: Trial): Promise<void> {
  const page = await readPage(trial.run, REPORT);
  trial.same(
    "the page set-up is read back",
    {
      orientation: "Portrait",
      paperSize: "A4",
      header: '&10&"Arial,Bold"OFFICIAL',
      footer: '&"Arial,Regular"&8Page &P of &N',
      scale: 100,
      centred: true,
    },
    {
      orientation: page.orientation,
      paperSize: page.paperSize,
      header: page.header,
      footer: page.footer,
      scale: page.scale,
      centred: page.centred,
    },
  );
  trial.same(
    "no gridlines, a coloured tab, page breaks",
    [false, true, true],
    [page.gridlines, /^#[0-9A-F]{6}$/i.test(page.tabColour), page.breaks > 0],
  );
  trial.note("print area, repeated rows and breaks", [page.printArea, page.titleRows, page.breaks]);
  const data = await readPage(trial.run, DATA);
  trial.same(
    "the title and the header of the strand data are frozen, and printed on each page",
    ["1:2", "1:2"],
    [rowsOf(data.frozen), rowsOf(data.titleRows)],
  );
}

/** "1:2" for whole rows, however Excel gives them: "$1:$2", "A1:XFD2". */
function rowsOf(address: string): string {
  return address.replaceAll(/[$A-Z]/g, "");
}

async function lookAtCharts(trial: Trial): Promise<void> {
  const charts = await readCharts(trial.run, REPORT, trial.supports("1.12"));
  trial.same(
    "charts are there, of their types",
    [["SR_Overview_Chart", "BarClustered", 1], ...KEYS.map((key) => [strandName(key, "Chart"), "ColumnClustered", 2])],
    charts.map(({ name, type, series }) => [name, type, series.length]),
  );
  const drawn = charts.slice(1).map(({ values }) => values);
  if (drawn.some((values) => values === null)) return;
  trial.same(
    "charts draw the counts",
    SAMPLE_STRANDS.map(({ earlier, later }) => [earlier, later]),
    drawn.map((values) => values!.map((counts) => total(counts.map(Number)))),
  );
}
