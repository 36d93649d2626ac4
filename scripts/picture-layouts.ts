import path from "node:path";
import { openHost } from "../host/node";
import { EXAMPLES, renderPages } from "./render";

interface Shown {
  readonly name: string;
  readonly example: string;
  /** The sheet to show; the first one by default. */
  readonly sheet?: string;
  readonly scale?: number;
  /** Pixels at 72 to the inch. */
  readonly height?: number;
}

/** The example of each layout, and the "Strands" table with conditions on several columns. */
const SHOWN: readonly Shown[] = [
  { name: "layout-long", example: "essex-2020.xlsx" },
  { name: "layout-wide", example: "wide.xlsx" },
  { name: "layout-transposed", example: "transposed.xlsx" },
  { name: "layout-records", example: "records.xlsx" },
  { name: "layout-quarters", example: "quarters.xlsx" },
  { name: "layout-tables", example: "essex-2020-tables.xlsx" },
  { name: "layout-districts", example: "districts.xlsx" },
  { name: "layout-months", example: "months.xlsx", sheet: "Jan 2020" },
  { name: "strands-table", example: "records.xlsx", sheet: "Strands", scale: 58, height: 96 },
];

const WIDTH = 560;

/** One sheet of an example, with grid lines and headings as on the screen. */
async function save({ example, sheet, scale = 75 }: Shown, file: string): Promise<void> {
  const host = await openHost({ workbook: path.join(EXAMPLES, example) });
  await host.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const shown = sheet ?? sheets.items[0]!.name;
    for (const each of sheets.items) if (each.name !== shown) each.delete();
    const { pageLayout } = context.workbook.worksheets.getItem(shown);
    pageLayout.orientation = "Landscape";
    pageLayout.printGridlines = true;
    pageLayout.printHeadings = true;
    pageLayout.zoom = { scale };
    pageLayout.setPrintMargins("Points", { top: 12, left: 12, bottom: 12, right: 12, header: 0, footer: 0 });
    await context.sync();
  });
  await host.save(file);
}

/** The top of a worksheet in each layout. */
export async function pictureLayouts(): Promise<void> {
  for (const shown of SHOWN) {
    await renderPages((file) => save(shown, file), [{ name: shown.name, page: 1, crop: { width: WIDTH, height: shown.height ?? 300 } }]);
  }
}
