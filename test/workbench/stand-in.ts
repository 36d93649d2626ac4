import { expect, openFile, openWorkbench, type OpenWorkbench } from "./page";

const listening = ({ pane }: OpenWorkbench) => pane.getByText("listening").waitFor();

/**
 * The workbench of a suite, with the stand-in for the pane: opened before its tests and closed after them. After each test nothing may have
 * been complained of, or asked of another server.
 */
export function benchWithStandIn(): OpenWorkbench {
  const bench = {} as OpenWorkbench;
  beforeAll(async () => {
    Object.assign(bench, await openWorkbench("stand-in"));
    await listening(bench);
  }, 90_000);
  // Where it could not be opened, there is nothing to close.
  afterAll(() => (bench as Partial<OpenWorkbench>).close?.());
  afterEach(() => expect([bench.complaints, bench.elsewhere]).toEqual([[], []]));
  return bench;
}

/** Opens a workbook, and waits until the stand-in listens to it. */
export async function openWithStandIn(bench: OpenWorkbench, name: string, bytes: Uint8Array): Promise<void> {
  await openFile(bench, name, bytes);
  await listening(bench);
}
