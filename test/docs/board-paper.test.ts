import { readFileSync } from "node:fs";
import path from "node:path";
import { openHost } from "../../host/node";
import { PAPER_PARTS, PAPER_STRANDS } from "../../scripts/examples/board-paper";
import { messageOf } from "../../src/checks/messages";
import { buildReport } from "../../src/jobs/build-report";

const ROOT = path.join(__dirname, "..", "..");
const PAGE = readFileSync(path.join(ROOT, "docs", "board-paper.md"), "utf8");

/** What the page says that the report has: number and heading of each part. */
const PROMISED = [...PAGE.matchAll(/^\| ([\d.]*) ?\| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm)]
  .map(([, number, heading]) => `${number} ${heading}`.trim())
  .filter((part) => part !== "number heading");

test("the page of the whole board paper names all parts of the paper, and the report has them in that order and no others", async () => {
  const paper = [
    ...PAPER_PARTS.slice(0, 4).map(({ number, heading }) => `${number} ${heading}`),
    ...PAPER_STRANDS.map(({ section, strand }) => `${section} ${strand}`),
    ...PAPER_PARTS.slice(5).map(({ number, heading }) => `${number} ${heading}`.trim()),
  ];
  expect(PROMISED.filter((part) => part !== "Overview" && part !== "Data notes")).toEqual(paper);

  const host = await openHost({ workbook: path.join(ROOT, "examples", "board-paper-2020.xlsx") });
  const options = { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) };
  const { findings } = await buildReport(host.run, options);
  const rows: readonly (readonly unknown[] | undefined)[] = host.workbook.sheetNamed("Report")!.sheet.getSheetValues();
  const printed = rows.map((row) => `${row?.[1] as string | undefined}`.replace("  ", " ")).filter((text) => PROMISED.includes(text));
  expect(printed).toEqual(PROMISED);
  expect(findings.map(messageOf)).toHaveLength(3);
});
