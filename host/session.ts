import type { HostEvents } from "./events";
import type { WorkbookModel } from "./engine/workbook-model";

/** What the definitions work on: the workbook, and where changes are told so that events can follow. */
export interface Session {
  readonly workbook: WorkbookModel;
  readonly events: HostEvents;
}
