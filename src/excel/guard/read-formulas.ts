import type { Area } from "../../domain/area";
import { columnsOf } from "../../guard/rectangles";
import { rangeOf } from "./look";

/** The most cells whose formulas one sync asks for: well under the 5 MB that Excel on the web allows. */
const CELLS_A_SYNC = 150_000;

/** The cells of these areas that hold formulas, a column at a time: one sync for up to 150,000 cells. */
export async function readFormulas(context: Excel.RequestContext, sheet: string, areas: readonly Area[]): Promise<readonly Area[]> {
  const pieces = areas.flatMap(columnsOf).flatMap(cut);
  const found: Area[] = [];
  let [batch, cells]: [Area[], number] = [[], 0];
  for (const piece of [...pieces, null]) {
    if (batch.length > 0 && (piece === null || cells + piece.rows > CELLS_A_SYNC)) {
      found.push(...(await readBatch(context, sheet, batch)));
      [batch, cells] = [[], 0];
    }
    if (piece === null) break;
    batch.push(piece);
    cells += piece.rows;
  }
  return found;
}

function cut(area: Area): readonly Area[] {
  return Array.from({ length: Math.ceil(area.rows / CELLS_A_SYNC) }, (_, index) => {
    const row = area.row + index * CELLS_A_SYNC;
    return { ...area, row, rows: Math.min(CELLS_A_SYNC, area.row + area.rows - row) };
  });
}

async function readBatch(context: Excel.RequestContext, sheet: string, areas: readonly Area[]): Promise<readonly Area[]> {
  const read = areas.map((area) => ({ area, range: rangeOf(context, sheet, area).load("formulas") }));
  await context.sync();
  return read.flatMap(({ area, range }) =>
    (range.formulas as readonly (readonly unknown[])[]).flatMap(([cell], index) =>
      typeof cell === "string" && cell.startsWith("=") ? [{ ...area, row: area.row + index, rows: 1 }] : [],
    ),
  );
}
