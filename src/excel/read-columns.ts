import type { RawValue } from "../domain/cell";
import { columnLetters } from "../domain/address";
import type { ColumnRequest, SheetColumns, SheetHead } from "../reading";
import { excelCode } from "./failure";

/**
 * The most that one sync asks for, by estimate: well under the 5 MB that Excel on the web allows. A cell takes at least
 * two bytes, so this is also well under the 5,000,000 cells that Excel reads at once.
 */
const BYTES_A_SYNC = 3_500_000;
const FEWEST_BYTES_A_CELL = 2;

/** A run of neighbouring columns over some rows, read as one range. */
export interface Piece {
  readonly sheet: string;
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
  /** Estimated from the sheet's head. */
  readonly bytesARow: number;
}

/** Called between syncs with the rows read so far and the rows in all. May throw to stop the reading. */
export type ReadProgress = (done: number, total: number) => void;

/** Reads whole columns, in as few syncs as their size allows: one, for sheets of tens of thousands of rows. */
export async function readColumns(
  context: Excel.RequestContext,
  requests: readonly ColumnRequest[],
  heads: readonly SheetHead[],
  progress: ReadProgress = () => undefined,
): Promise<readonly SheetColumns[]> {
  const values = new Map<ColumnRequest, Record<number, RawValue[]>>(requests.map((request) => [request, {}]));
  const total = requests.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  const take = (request: ColumnRequest, piece: Piece, cells: readonly (readonly RawValue[])[]) => {
    const columns = values.get(request)!;
    for (let offset = 0; offset < piece.columns; offset++) {
      const column = (columns[piece.column + offset] ??= new Array<RawValue>(request.rows).fill(""));
      cells.forEach((row, index) => (column[piece.row - request.firstRow + index] = row[offset]!));
    }
  };
  const waiting = [...batches(requests, heads)];
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
    const halves = await readBatch(context, batch, take);
    if (halves) {
      waiting.unshift(...halves);
      continue;
    }
    done += batch.reduce((sum, { piece, request }) => (piece.column === request.columns[0] ? sum + piece.rows : sum), 0);
    progress(done, total);
  }
  return requests.map((request) => ({
    sheet: request.sheet,
    firstRow: request.firstRow,
    rows: request.rows,
    values: values.get(request)!,
  }));
}

export interface Asked {
  readonly request: ColumnRequest;
  readonly piece: Piece;
}

/** One sync. If its answer is too large, returns the requests that replace it. */
async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Asked[],
  take: (request: ColumnRequest, piece: Piece, cells: RawValue[][]) => void,
): Promise<readonly (readonly Asked[])[] | null> {
  const ranges = batch.map(({ piece }) => {
    const address = `${columnLetters(piece.column)}${piece.row + 1}:${columnLetters(piece.column + piece.columns - 1)}${piece.row + piece.rows}`;
    return context.workbook.worksheets.getItem(piece.sheet).getRange(address).load("values");
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = excelCode(error) === "ResponsePayloadSizeLimitExceeded" ? halved(batch) : null;
    if (!halves) throw error;
    return halves;
  }
  batch.forEach(({ request, piece }, index) => take(request, piece, ranges[index]!.values as RawValue[][]));
  return null;
}

function halved(batch: readonly Asked[]): readonly [readonly Asked[], readonly Asked[]] | null {
  const middle = Math.floor(batch.length / 2);
  if (middle > 0) return [batch.slice(0, middle), batch.slice(middle)];
  const { request, piece } = batch[0]!;
  const rows = Math.floor(piece.rows / 2);
  if (rows === 0) return null;
  return [[{ request, piece: { ...piece, rows } }], [{ request, piece: { ...piece, row: piece.row + rows, rows: piece.rows - rows } }]];
}

/** The requests of each sync, in turn. */
export function batches(requests: readonly ColumnRequest[], heads: readonly SheetHead[]): readonly (readonly Asked[])[] {
  const all: Asked[][] = [];
  let bytes = Infinity;
  for (const request of requests) {
    for (const piece of pieces(request, heads)) {
      const size = piece.bytesARow * piece.rows;
      if (bytes + size > BYTES_A_SYNC) {
        all.push([]);
        bytes = 0;
      }
      all.at(-1)!.push({ request, piece });
      bytes += size;
    }
  }
  return all;
}

/** The request as runs of neighbouring columns, each cut to the rows that one sync carries. */
function pieces(request: ColumnRequest, heads: readonly SheetHead[]): readonly Piece[] {
  const columns = [...request.columns].sort((a, b) => a - b);
  const runs: { column: number; columns: number }[] = [];
  for (const column of columns) {
    const open = runs.at(-1);
    if (open && open.column + open.columns === column) open.columns++;
    else runs.push({ column, columns: 1 });
  }
  const head = heads.find(({ sheet }) => sheet === request.sheet);
  return runs.flatMap((run) => {
    const bytesARow = bytesOf(head, run.column, run.columns);
    const most = Math.max(1, Math.floor(BYTES_A_SYNC / bytesARow));
    return Array.from({ length: Math.ceil(request.rows / most) }, (_, index): Piece => {
      const row = request.firstRow + index * most;
      return { sheet: request.sheet, ...run, row, rows: Math.min(most, request.firstRow + request.rows - row), bytesARow };
    });
  });
}

/** Bytes of one row's values as JSON, estimated from the head's rows with a tenth to spare. */
function bytesOf(head: SheetHead | undefined, column: number, columns: number): number {
  if (!head?.used || head.values.length === 0) return 24 * columns;
  const from = column - head.used.column;
  const bytes = JSON.stringify(head.values.map((row) => row.slice(from, from + columns))).length;
  return Math.max((bytes / head.values.length) * 1.1 + 2, FEWEST_BYTES_A_CELL * columns);
}
