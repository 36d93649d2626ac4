import type { WorkbookModel } from "./engine/workbook-model";
import type { HostEvents } from "./events";
import type { HostObject } from "./objects/definition";
import type { Registry } from "./objects/registry";

/** What the definitions work on: the workbook, and where changes are told so that events can follow. */
export interface Session {
  readonly workbook: WorkbookModel;
  readonly events: HostEvents;
  /** Every definition: for the few members that work on others by name. */
  readonly registry: Registry;
  /** Told of every object a batch reaches, so that ranges in use move with their cells. */
  objectMet(object: HostObject): void;
}
