import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { jsonStrand } from "../../cli/json-result";
import { buildReport } from "../../src/jobs/build-report";
import { monthOf } from "../../src/domain/month";
import { checkWorkbook } from "../../src/jobs/check-workbook";
import { keepReportOptions } from "../../src/jobs/keep-report-options";
import { NO_REPORT_OPTIONS, type ReportOptions } from "../../src/report/report-options";
import type { NodeHost } from "../../host/node";
import { hostOf, longRows, type Rows } from "../workbooks";
import { partsOf } from "../zip-parts";

const END = monthOf(2020, 1);
/** Counts that are nowhere else in a workbook: a small month, the least of the others, and a small total of two months. */
const [SMALL, SECOND, THREE, FOUR] = [17, 8371, 13, 6];
const ROWS: Rows = longRows(END, 24, {
  Fraud: (index) => (index === 20 ? SMALL : index === 14 ? SECOND : 8400 + 7 * index),
  Arson: (index) => (index === 15 ? THREE : index === 18 ? FOUR : index < 12 ? 300 + index : 0),
  Theft: (index) => 500 + 3 * index,
});
const SUM = 8400 * 10 + 7 * (12 + 13 + 15 + 16 + 17 + 18 + 19 + 21 + 22 + 23) + SMALL + SECOND;

/** The analyst's sheet, behind the report. */
const OWN = "xl/worksheets/sheet2.xml";
const build = (host: NodeHost, report: Partial<ReportOptions> = { suppress: 20 }) =>
  buildReport(host.run, { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16), report });

async function saved(host: NodeHost): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), "suppressed-"));
  try {
    await host.save(path.join(folder, "report.xlsx"));
    return partsOf(await readFile(path.join(folder, "report.xlsx")));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Numbers in a part's texts, cells and JSON, each whole; not those of addresses. */
const numbersIn = (text: string) =>
  new Set([...text.matchAll(/(?<![\w$#.,])\d[\d,]*(?:\.\d+)?(?![\w#])/g)].map(([word]) => word.replaceAll(",", "")));

/** The parts that hold a hidden number, but for the analyst's own sheet and the texts and looks that cells point at. */
function telling(parts: ReadonlyMap<string, string>, own: string): readonly string[] {
  const told = (name: string, text: string) => {
    const found = numbersIn(text);
    const values = [...text.matchAll(/<(?:v|c:v)>([^<]*)<|"(?:number|earlier|later|total|count)":(-?[\d.]+)/g)].map(
      ([, cell, kept]) => cell ?? kept,
    );
    const isTold = [SMALL, THREE, FOUR, THREE + FOUR].some((value) => values.includes(String(value)));
    return name !== own && (found.has(String(SECOND)) || found.has(String(SMALL + SECOND)) || isTold);
  };
  // Cells of text hold the place of their text among the shared ones.
  const plain = (name: string, text: string) =>
    name.startsWith("xl/worksheets/") ? text.replace(/<c [^>]*t="s"[^>]*><v>\d+<\/v>/g, "") : text;
  return [...parts].filter(([name, text]) => told(name, plain(name, text))).map(([name]) => name);
}

describe("A report with hidden counts", () => {
  test("has none of them in any part of the saved workbook but the analyst’s own sheet", async () => {
    const host = await hostOf({ Crimes: ROWS });
    const { comparisons, judgements, news } = await build(host);
    expect(comparisons.map(({ later, diff }) => [later?.total ?? null, diff === null])).toEqual([
      [SUM, false],
      [null, true],
      [expect.any(Number), false],
    ]);
    const printed = JSON.stringify([comparisons.map((each, index) => jsonStrand(each, judgements[index]!)), news]);
    const figures = [...printed.matchAll(/"(?:total|count|diff|earlier|later)":(-?[\d.]+)/g)].map(([, value]) => Number(value));
    expect([SMALL, SECOND, THREE, FOUR, THREE + FOUR].filter((value) => figures.includes(value))).toEqual([]);
    expect(figures).toContain(SUM);
    const parts = await saved(host);
    expect([...parts.keys()].filter((name) => /^customXml\/item\d/.test(name)).length).toBeGreaterThan(0);
    expect(telling(parts, OWN)).toEqual([]);
  });

  test("would be caught with them: a report that hides nothing has them in its sheet, its plan and its charts", async () => {
    const host = await hostOf({ Crimes: ROWS });
    await build(host, {});
    const told = telling(await saved(host), OWN);
    expect(told.some((name) => name.startsWith("xl/worksheets/"))).toBe(true);
    expect(told.some((name) => name.startsWith("xl/charts/"))).toBe(true);
    expect(told.some((name) => name.startsWith("customXml/"))).toBe(true);
  });

  test("prints [c] where they stood, says what it means, and keeps charts and verdicts of the other strands", async () => {
    const host = await hostOf({ Crimes: ROWS });
    await build(host);
    const { texts, charts } = await host.run(async (context) => {
      const [report, data] = ["Report", "Strand data"].map((name) =>
        context.workbook.worksheets.getItem(name).getUsedRange().load("values"),
      );
      const drawn = context.workbook.worksheets.getItem("Report").charts.load("items/name");
      await context.sync();
      return {
        texts: [report!, data!].map((range) => range.values.map((row) => row.join("|")).join("\n")),
        charts: drawn.items.map(({ name }) => name),
      };
    });
    expect(charts).toEqual(expect.arrayContaining(["SR_Theft_Chart"]));
    expect(charts).not.toContain("SR_Fraud_Chart");
    expect(charts).not.toContain("SR_Arson_Chart");
    expect(texts[0]).toContain("[c] confidential: fewer than 20, or hidden because it would tell such a figure.");
    expect(texts[0]).toContain(
      "No comparison: a total is hidden. Counts of 1 to 19 are confidential, and so are figures that would tell one.",
    );
    expect(texts[0]).toContain("The sums of the numbers are not printed: they could tell figures that are hidden.");
    expect(texts[0]).toMatch(/^Arson\|.*\|\[c\]\|\[c\]\|\[c\]\|\[c\]\|?$/m);
    expect(texts[1]!.match(/\|\[c\]\|\[c\] confidential/g)).toHaveLength(2 + 12);
  });

  test("is kept from telling in what changed since a report that hid nothing, and is not out of date for what it hides", async () => {
    const host = await hostOf({ Crimes: ROWS });
    await build(host, {});
    const { news } = await build(host);
    expect(news!.changes).toEqual([]);
  });

  test("withholds percentages of a base under the one that is chosen, and says which", async () => {
    const host = await hostOf({ Crimes: longRows(END, 24, { Fraud: () => 5, Theft: () => 90 }) });
    const base = async (smallestBase: number) => (await build(host, { smallestBase })).comparisons.map(({ pctDiff }) => pctDiff);
    expect(await base(50)).toEqual([0, 0]);
    expect(await base(61)).toEqual([null, 0]);
    const note = await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Report").getUsedRange().load("values");
      await context.sync();
      return range.values.flat().find((value) => String(value).startsWith("[u] ")) as string;
    });
    expect(note).toBe("[u] no percentage: the earlier figure is under 61.");
  });
});

test("where what is hidden would be told, a name of a figure is not called unknown: the build alone says why", async () => {
  const host = await hostOf({
    Crimes: longRows(END, 24, {
      Small: (index) => (index === 20 ? 3 : 11 + ((index * 5) % 7)),
      Large: (index) => 80 + ((index * 7) % 11),
    }),
    Strands: [
      ["Strand", "Column", "Values"],
      ["Small", "Offence", "Small"],
      ["Large", "Offence", "Large"],
      ["Both", "Offence", "*"],
    ],
    Paper: [
      ["Number", "Heading", "Text"],
      ["1.0", "Purpose", "There were {{Large.later}} of them."],
    ],
  });
  await expect(build(host, { suppress: 5 })).rejects.toThrow("would tell the hidden figures");
  await keepReportOptions(host.run, { ...NO_REPORT_OPTIONS, suppress: 5 });
  const { findings } = await checkWorkbook(host.run, { by: null, strandsFrom: null, end: null, today: new Date(2020, 2, 16) });
  expect(findings.map(({ code }) => code)).toEqual([]);
});
