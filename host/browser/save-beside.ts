import type { WorkbookModel } from "../engine/workbook-model";
import { bookToSend, type OpenedWorkbook, type PackageWork, type SavedWorkbook, saveWorkbook } from "../files";
import type { SaveAnswer, SaveRequest } from "./save-messages";

/** The most cells sent at once. */
const CELLS_A_PORTION = 10_000;

/**
 * Saves a workbook in a thread beside the page's, so that the page can draw meanwhile. The workbook must not change until it is
 * saved.
 */
export async function saveBeside(workbook: WorkbookModel, source: OpenedWorkbook["source"]): Promise<SavedWorkbook> {
  const worker = new Worker(new URL("save-worker.ts", import.meta.url));
  try {
    return await saveWorkbook(workbook, source, workIn(worker));
  } finally {
    worker.terminate();
  }
}

function workIn(worker: Worker): PackageWork {
  const send = (request: SaveRequest) => worker.postMessage(request);
  const ask = <T>(request: SaveRequest) =>
    new Promise<T>((resolve, reject) => {
      worker.addEventListener("error", ({ message }) => reject(new Error(message)), { once: true });
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<SaveAnswer>) => ("error" in data ? reject(new Error(data.error)) : resolve(data.value as T)),
        { once: true },
      );
      send(request);
    });
  return {
    async write(book) {
      const { model, rows } = bookToSend(book);
      for (const [sheet, own] of rows.entries()) {
        for (const portion of portions(own as readonly RowModel[])) {
          send({ do: "rows", sheet, rows: portion });
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
      }
      return ask({ do: "write", model });
    },
    pack: (parts) => ask({ do: "pack", parts }),
    check: (bytes) => ask({ do: "check", bytes }),
  };
}

interface RowModel {
  readonly cells?: readonly unknown[];
}

function* portions(rows: readonly RowModel[]): Generator<readonly RowModel[]> {
  let [from, cells] = [0, 0];
  for (const [index, row] of rows.entries()) {
    cells += row.cells?.length ?? 0;
    if (cells < CELLS_A_PORTION) continue;
    yield rows.slice(from, index + 1);
    [from, cells] = [index + 1, 0];
  }
  if (from < rows.length) yield rows.slice(from);
}
