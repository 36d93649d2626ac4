import type { WorkbookModel } from "./engine/workbook-model";
import type { HostEvents } from "./events";
import type { HostObject } from "./objects/definition";

/** What the definitions work on: the workbook, and where changes are told so that events can follow. */
export interface Session {
  readonly workbook: WorkbookModel;
  readonly events: HostEvents;
  /** Told of every object a batch reaches, so that ranges in use move with their cells. */
  objectMet(object: HostObject): void;
}
