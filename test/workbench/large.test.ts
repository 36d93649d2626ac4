import { openHost } from "../../host/node";
import { bytesOf, expect, openFile, openWorkbench, type OpenWorkbench } from "./page";

const SIZE = { rows: 20_000, columns: 30 } as const;
const SLOW_MS = 120_000;

/** Three offences over 36 months, many rows of each, with columns of texts beside them. */
function largeCsv(): Uint8Array {
  const beside = Array.from({ length: SIZE.columns - 3 }, (_, index) => index);
  const rows = Array.from({ length: SIZE.rows - 1 }, (_, row) => {
    const month = new Date(Date.UTC(2018, row % 36, 1)).toISOString().slice(0, 7);
    const offence = ["Burglary", "Robbery", "Theft"][Math.floor(row / 36) % 3]!;
    return [month, offence, 10 + ((row * 7) % 13), ...beside.map((column) => `text ${(row + column) % 97}`)].join(",");
  });
  return new TextEncoder().encode(
    [["Month", "Offence", "Count", ...beside.map((column) => `Column ${column}`)].join(","), ...rows].join("\n"),
  );
}

describe(`a worksheet of ${SIZE.rows} rows and ${SIZE.columns} columns`, () => {
  let bench: OpenWorkbench;

  beforeAll(async () => {
    bench = await openWorkbench("add-in");
    bench.page.setDefaultTimeout(SLOW_MS);
    await openFile(bench, "large.csv", largeCsv());
    await bench.pane.getByText("3 strands, 12 months to Dec 20").first().waitFor();
  }, 2 * SLOW_MS);
  afterAll(() => bench?.close());
  afterEach(() => expect([bench.complaints, bench.elsewhere]).toEqual([[], []]));

  test(
    "it is saved whole",
    async () => {
      const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.page.getByText("Save a copy").click()]);
      await bench.page.locator(".notice", { hasText: "Saved as large-saved.xlsx." }).waitFor();
      const host = await openHost({ workbook: await bytesOf(download), name: "large-saved.xlsx" });
      const { sheet } = host.workbook.sheetNamed("large")!;
      expect([sheet.rowCount, sheet.columnCount]).toEqual([SIZE.rows, SIZE.columns]);
      expect(sheet.findRow(SIZE.rows)?.findCell(SIZE.columns)?.value).toBe(`text ${(SIZE.rows - 2 + SIZE.columns - 4) % 97}`);
    },
    2 * SLOW_MS,
  );
});
