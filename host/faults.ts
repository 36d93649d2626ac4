import type { WorkbookModel } from "./engine/workbook-model";
import { WEB_PAYLOAD_LIMIT } from "./engine/platform";
import { HostError } from "./protocol";

/**
 * Where in a sync a fault strikes: before anything is done, after everything is done, or before the action of this index (after everything
 * where there are fewer).
 */
export type FaultMoment = "before" | "after" | { readonly action: number };

export interface SyncFault {
  /** Which sync from now on: 1 is the next one. Housekeeping is not counted. */
  readonly nth: number;
  readonly when: FaultMoment;
  readonly code: string;
  readonly message?: string;
  /**
   * Counts only syncs with at least this many actions: the one that writes a whole sheet, among those that only ask.
   */
  readonly atLeast?: number;
}

/** Makes the host fail on request, in ways that nobody can bring about in Excel itself. */
export class Faults {
  private planned: { readonly fault: SyncFault; countdown: number }[] = [];
  private limit: number | undefined;
  private editing = false;
  private afterEditing: (() => void)[] = [];

  constructor(private readonly workbook: WorkbookModel) {}

  /** Fails the n-th sync from now with this error code. */
  failSync(fault: SyncFault): void {
    this.planned.push({ fault, countdown: fault.nth });
  }

  /** Refuses requests and responses above this size in bytes, as Excel on the web does. */
  enforcePayloadLimits(bytes: number = WEB_PAYLOAD_LIMIT): void {
    this.limit = bytes;
  }

  /** The limit in bytes that was requested, or else the platform's. */
  get payloadLimit(): number | undefined {
    return this.limit ?? this.workbook.platform.payloadLimit;
  }

  /** Someone is typing in a cell: syncs fail, or wait if run with `delayForCellEdit`. */
  get cellEditMode(): boolean {
    return this.editing;
  }

  set cellEditMode(on: boolean) {
    this.editing = on;
    if (on) return;
    const waiting = this.afterEditing;
    this.afterEditing = [];
    for (const resume of waiting) resume();
  }

  /**
   * Meanwhile the person looks at another workbook: on Windows and Mac, whatever needs this one's window fails (office-js 771, 5319, 6365).
   */
  get otherWorkbookInFront(): boolean {
    return this.workbook.otherInFront;
  }

  set otherWorkbookInFront(on: boolean) {
    this.workbook.otherInFront = on;
  }

  /** Calls back when nobody is typing any more. */
  onceEdited(resume: () => void): void {
    this.afterEditing.push(resume);
  }

  /** Protects a sheet, as its owner would with a password: writing to locked cells answers `AccessDenied`. */
  protect(sheetName: string): void {
    const sheet = this.workbook.sheetNamed(sheetName);
    if (!sheet) throw new Error(`There is no sheet "${sheetName}" to protect`);
    sheet.protect({});
  }

  /** The fault, if any, that strikes this sync with this many actions; ask once for each sync. */
  next(actions: number): SyncFault | undefined {
    for (const plan of this.planned) if (actions >= (plan.fault.atLeast ?? 0)) plan.countdown -= 1;
    const due = this.planned.find((plan) => plan.countdown === 0);
    this.planned = this.planned.filter((plan) => plan.countdown > 0);
    return due?.fault;
  }

  /** Removes every fault. */
  clear(): void {
    this.planned = [];
    this.limit = undefined;
    this.cellEditMode = false;
    this.otherWorkbookInFront = false;
  }
}

export const faultError = (fault: SyncFault): HostError =>
  new HostError(fault.code, fault.message ?? `The embedded host was told to fail this sync (${fault.code}).`);
