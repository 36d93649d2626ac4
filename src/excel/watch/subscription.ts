import type { ExcelRun } from "../workbook";
import type { SheetNow } from "./read-changes";
import type { Waiting } from "./waiting";

/** Whether this Excel has a requirement set of "ExcelApi": what `Office.context.requirements.isSetSupported` answers. */
export type Supports = (version: "1.15" | "1.17") => boolean;

export interface Subscription {
  /** The sheets when it began. */
  readonly sheets: readonly SheetNow[];
  /** Takes in nothing more, whatever Excel still sends. */
  mute(): void;
  /** Tells Excel to send no more. After a failure it can be called again. */
  cancel(): Promise<void>;
}

/**
 * Asks Excel for its events, and lists the sheets in the same sync. `heard` is called after each event that was added to the
 * queue.
 */
export async function subscribe(run: ExcelRun, waiting: Waiting, heard: () => void, supports: Supports): Promise<Subscription> {
  let muted = false;
  const take = (put: () => void): Promise<void> => {
    if (!muted) {
      put();
      heard();
    }
    return Promise.resolve();
  };
  const changed = (event: Excel.WorksheetChangedEventArgs) =>
    take(() => waiting.changed(event.worksheetId, event.address, event.changeType));
  const deleted = (event: Excel.WorksheetDeletedEventArgs) => take(() => waiting.deleted(event.worksheetId));
  const sheetsChanged = () => take(() => waiting.sheetsChanged());
  const named = supports("1.17");
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(changed);
    worksheets.onAdded.add(sheetsChanged);
    worksheets.onDeleted.add(deleted);
    if (named) worksheets.onNameChanged.add(sheetsChanged);
    worksheets.load("items/id,items/name");
    await context.sync();
    return {
      sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
      mute: () => void (muted = true),
      cancel: async () => {
        // Through the events rather than what `add` returned: that forgets its handler before Excel has answered.
        worksheets.onChanged.remove(changed);
        worksheets.onAdded.remove(sheetsChanged);
        worksheets.onDeleted.remove(deleted);
        if (named) worksheets.onNameChanged.remove(sheetsChanged);
        await context.sync();
        muted = true;
      },
    };
  });
}
