import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ESSEX_STRANDS, REPORT_END } from "../../scripts/examples/essex";
import { addMonths } from "../../src/domain/month";
import { essexFigures, strandOf } from "../report/essex-figures";
import { comment, workbookWithNotes, writeStrands } from "../excel/written";
import { describeWhere } from "../where";
import { ALL_SHEETS_AS_CSV, convert, HAS_LIBREOFFICE, pagesOf } from "./libreoffice";

const withLibreOffice = describeWhere(HAS_LIBREOFFICE, "LibreOffice (soffice) or poppler (pdftotext) is not installed");

withLibreOffice("the saved report, opened by LibreOffice", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "libreoffice-"));
    const host = await workbookWithNotes();
    // From 2,851 to 2,850: a fall that rounds to 0.0%.
    const steady = strandOf(
      "Vehicle Crime",
      Array.from(
        { length: 24 },
        (_, index) => [addMonths(REPORT_END, index - 23), index === 0 ? 101 : index % 12 === 0 ? 100 : 250] as const,
      ),
    );
    const strands = [...essexFigures(), steady];
    await writeStrands(host, strands);
    await comment(host, "Hate_Crime", "A recent hate crime review has been undertaken with positive results.");
    await writeStrands(host, strands);
    expect((await host.save(path.join(folder, "report.xlsx"))).problems).toEqual([]);
    await convert(path.join(folder, "report.xlsx"), ALL_SHEETS_AS_CSV);
    await convert(path.join(folder, "report.xlsx"), "pdf");
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true }));

  test("calculates to the same figures, printed with their thousands", async () => {
    const csv = (await readFile(path.join(folder, "report-Report.csv"), "utf8"))
      .split("\n")
      .map((line) => line.split("\t").slice(0, 4).join(" "));
    const percent = (earlier: number, later: number) =>
      `${later > earlier ? "+" : "-"}${((Math.abs(later - earlier) / earlier) * 100).toFixed(1)}%`;
    for (const { earlier, later } of ESSEX_STRANDS)
      expect(csv).toContain(
        `${[earlier, later, later - earlier].map((count) => count.toLocaleString("en-GB")).join(" ")} ${percent(earlier, later)}`,
      );
    expect(
      csv.some((line) => line.includes("Burglary (dwelling) offences fell by 792 (-12.7%), from 6,244 to 5,452, which stands out.")),
    ).toBe(true);
    expect(csv.join("\n")).not.toMatch(/#(REF|NAME|VALUE|N\/A|DIV)|Err:/);
  });

  test("shows a percentage that rounds to nothing without a sign, in cells, chart and sentence", async () => {
    const csv = await readFile(path.join(folder, "report-Report.csv"), "utf8");
    expect(csv).toContain("2,851\t2,850\t-1\t0.0%");
    expect(csv).toContain("Vehicle crime offences fell by 1 (0.0%), from 2,851 to 2,850, which is within the usual variation.");
    const [overview] = (await pagesOf(path.join(folder, "report.pdf"))).filter((page) => page.includes("offences by strand"));
    expect(overview!.match(/(?<![\d.+-])0\.0%/g)).toHaveLength(2); // the table and the chart
    expect(overview).not.toMatch(/[+-]0\.0%/);
  });

  test("prints on A4 with the marking at top and bottom, page numbers, and whole sections", async () => {
    const pages = await pagesOf(path.join(folder, "report.pdf"));
    const report = pages.filter((page) => page.includes("offences by strand"));
    expect(report).toHaveLength(7); // the overview, two sections a page, the last with the data notes
    for (const [index, page] of report.entries()) {
      expect(page.match(/OFFICIAL/g)).toHaveLength(index === 0 ? 3 : 2); // top and bottom, and once in a cell
      expect(page).toMatch(/Page \d+ of \d+/);
    }
    for (const { section, strand } of ESSEX_STRANDS) {
      const page = report.find((text) => text.includes(`${section} ${strand}`) || text.includes(`${section}  ${strand}`))!;
      expect(page).toContain("% Diff.");
      expect(page).toContain("Light columns:");
    }
    // What is for the screen stands beside the printed columns.
    expect(report.join("\n")).not.toMatch(/Where from|Commentary|›/);
    expect(report[0]).toContain("% Diff."); // the last column is on the page
    expect(report.join("\n")).toContain("A recent hate crime review");
  });
});
