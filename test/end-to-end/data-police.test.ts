import { execFileSync } from "node:child_process";
import path from "node:path";
import { openHost, type NodeHost } from "../../host/node";
import { buildReport } from "../../src/jobs/build-report";
import { isoMonth } from "../../src/domain/month";
import { withWorkbook } from "../../src/excel/workbook";
import { inspectWorkbook } from "../../src/jobs/inspect-workbook";
import { readFigures } from "../../src/chain/read-figures";
import { describeWith, realFile } from "../where";

/** Public files that are not part of the project: five months of recorded crimes in Essex, one file a month. */
const FILES = ["2018-10", "2018-11", "2018-12", "2019-01", "2019-02"].map((month) => realFile(`${month}-essex-street.csv.gz`));
const BY = { by: "Crime type", strandsFrom: null };
const ROWS_AN_ACTION = 4000;

/** An independent count: awk over the files themselves. No field before the crime type holds a comma. */
function awkCounts(): Record<string, Record<string, number>> {
  const script = 'zcat "$@" | awk -F, \'$2 ~ /^20/ { count[$10 "|" $2]++ } END { for (key in count) print key "|" count[key] }\'';
  const lines = execFileSync("bash", ["-c", script, "awk", ...FILES], { encoding: "utf8" })
    .trim()
    .split("\n");
  const counts: Record<string, Record<string, number>> = {};
  for (const [type, month, count] of lines.map((line) => line.split("|"))) (counts[type!] ??= {})[month!] = Number(count);
  return counts;
}

function csv(file: string): string {
  return execFileSync("zcat", [file], { encoding: "utf8", maxBuffer: 1e8 }).trimEnd();
}

const oneSheet = () =>
  openHost({
    workbook: new TextEncoder().encode([csv(FILES[0]!), ...FILES.slice(1).map((file) => csv(file).replace(/^.*\n/, ""))].join("\n")),
    name: "essex-street.csv",
  });

/** The five files as five sheets of one workbook, pasted in through Excel's own client. */
async function fiveSheets(): Promise<NodeHost> {
  const host = await openHost();
  await host.run(async (context) => {
    for (const file of FILES) {
      const rows = csv(file)
        .split(/\r?\n/)
        .map((line) => line.split(","));
      const width = rows[0]!.length;
      const sheet = context.workbook.worksheets.add(path.basename(file, "-street.csv.gz"));
      for (let first = 0; first < rows.length; first += ROWS_AN_ACTION) {
        const some = rows
          .slice(first, first + ROWS_AN_ACTION)
          .map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ""));
        // Text, as a .csv's months are, so that nothing is turned into dates.
        const range = sheet.getRangeByIndexes(first, 0, some.length, width);
        range.numberFormat = some.map((cells) => cells.map(() => "@"));
        range.values = some;
      }
    }
    await context.sync();
  });
  return host;
}

async function counts(host: NodeHost): Promise<Record<string, Record<string, number>>> {
  const { strands } = await withWorkbook(host.run, async (workbook) =>
    readFigures(workbook, await workbook.outline(), BY, () => undefined),
  );
  return Object.fromEntries(
    strands.map(({ definition, figures }) => [
      definition.strand,
      Object.fromEntries(figures.kind === "months" ? figures.months.map(({ month, count }) => [isoMonth(month), count]) : []),
    ]),
  );
}

for (const [how, open, sheets] of [
  ["one sheet", oneSheet, 1],
  ["a sheet a month", fiveSheets, 5],
] as const)
  describeWith(...FILES)(`five months of data.police.uk as ${how}`, () => {
    let host: NodeHost;
    beforeAll(async () => (host = await open()), 240_000);

    test("are 84,233 crimes, each month and type as awk counts them", async () => {
      const expected = awkCounts();
      expect(
        Object.values(expected)
          .flatMap((months) => Object.values(months))
          .reduce((sum, count) => sum + count, 0),
      ).toBe(84_233);
      expect(await counts(host)).toEqual(expected);
    });

    test("are recognised as records, with no month missing, and only the columns that count and the references are read", async () => {
      host.traffic.reset();
      const inspection = await inspectWorkbook(host.run, BY);
      const tables = inspection.sheets.flatMap((sheet) => sheet.tables);
      expect(tables.map(({ layout, months }) => [layout, months!.missing])).toEqual(Array.from({ length: sheets }, () => ["records", []]));
      expect(inspection.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
      expect(host.traffic.totals.syncs).toBeLessThanOrEqual(7);
      expect(host.traffic.totals.responseBytes).toBeLessThan(9_000_000);
    });

    test("hold no whole window, so the report is refused, and the missing months are named", async () => {
      const outcome = await buildReport(host.run, { ...BY, end: null, today: new Date(2019, 2, 16) });
      expect(outcome.sheet).toBeNull();
      const errors = outcome.findings.filter(({ severity }) => severity === "error");
      expect(errors.map(({ code }) => code)).toEqual(["missingMonths"]);
      expect(errors[0]!.details).toMatchObject({ months: Array.from({ length: 7 }, (_, index) => 2018 * 12 + 2 + index) });
    });
  });
