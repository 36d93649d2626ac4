import { type Area, formatArea, isSingleCell } from "./engine/area";
import type { SheetModel } from "./engine/workbook-model";
import type { Json } from "./protocol";

/** The client's numbers for the events that the host sends. */
export const EventType = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  bindingSelectionChanged: 3,
  bindingDataChanged: 4,
  dataChanged: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookActivated: 2203,
} as const;

export type EventTypeId = (typeof EventType)[keyof typeof EventType];

/** The target of events that are registered for the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

const MESSAGE_CATEGORY = 65536;

/** Who made a change: the add-in through the bridge, or the user. */
export type Origin = "addIn" | "user";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted"
  | "Unknown";

export type ShiftDirection = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";

/** A single cell's value and type, as event details give them. */
export interface CellState {
  readonly value: Json;
  readonly type: string;
}

export interface DataChange {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly changeType: ChangeType;
  readonly shiftDirection?: ShiftDirection;
  /** What a single cell held before. */
  readonly before?: CellState;
  /** What it held just after. */
  readonly after?: CellState;
}

/** Other listeners for changes and selections of cells: tables and bindings have events of their own. */
export interface Watcher {
  readonly dataChanged: (change: DataChange, areas: readonly Area[]) => void;
  readonly selectionChanged: (sheet: SheetModel, area: Area) => void;
}

interface PendingEvent {
  readonly type: number;
  readonly target: string;
  readonly args: () => Readonly<Record<string, unknown>>;
}

/** Queues events and delivers them to the client once the sync that caused them has been answered. */
export class HostEvents {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  /** Who is making the present changes. */
  origin: Origin = "addIn";
  private readonly registered = new Map<string, number>();
  private readonly watchers: Watcher[] = [];
  private pending: PendingEvent[] = [];
  private gathered: DataChange[] | undefined;
  private delivered_ = 0;
  private addInChanges_ = 0;

  constructor(private readonly push: (message: string) => void) {}

  /** How many events were delivered so far. */
  get delivered(): number {
    return this.delivered_;
  }

  /** How often the add-in changed cells so far. */
  get addInChanges(): number {
    return this.addInChanges_;
  }

  get waiting(): number {
    return this.pending.length;
  }

  watch(watcher: Watcher): void {
    this.watchers.push(watcher);
  }

  register(type: number, target: string): void {
    this.registered.set(key(type, target), (this.registered.get(key(type, target)) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const count = (this.registered.get(key(type, target)) ?? 0) - 1;
    if (count > 0) this.registered.set(key(type, target), count);
    else this.registered.delete(key(type, target));
  }

  /** Whether the client asked for an event, whatever the target. */
  isRegistered(type: number): boolean {
    return [...this.registered.keys()].some((known) => known.startsWith(key(type, "")));
  }

  /** Whether anyone listens: costly details are computed only then. */
  hasListeners(type: number, ...targets: readonly string[]): boolean {
    return this.enabled && targets.some((target) => this.registered.has(key(type, target)));
  }

  /** Queues an event for each target with a listener. */
  emit(type: number, targets: readonly string[], args: () => Readonly<Record<string, unknown>>): void {
    for (const target of targets) if (this.hasListeners(type, target)) this.pending.push({ type, target, args });
  }

  /** Queues an event that is registered within the client, unseen by the host. */
  emitUnseen(type: number, target: string, args: () => Readonly<Record<string, unknown>> = () => ({})): void {
    if (this.enabled) this.pending.push({ type, target, args });
  }

  /** Runs an edit of several areas of a sheet: Excel sends one event for it, with commas between the addresses. */
  asOne(run: () => void): void {
    const gathered: DataChange[] = (this.gathered = []);
    try {
      run();
    } finally {
      this.gathered = undefined;
      const [first] = gathered;
      if (first)
        this.tell(
          first,
          gathered.map(({ area }) => area),
        );
    }
  }

  /** Cells were edited, inserted or deleted. */
  dataChanged(change: DataChange): void {
    if (this.origin === "addIn") this.addInChanges_ += 1;
    if (this.gathered) this.gathered.push(change);
    else this.tell(change, [change.area]);
  }

  private tell(change: DataChange, areas: readonly Area[]): void {
    const origin = this.origin;
    this.emit(EventType.dataChanged, [change.sheet.id, WORKBOOK_TARGET], () => ({
      ...changeArgs(change, areas),
      ...(origin === "addIn" ? { triggerSource: "ThisLocalAddin" } : {}),
    }));
    for (const watcher of this.watchers) watcher.dataChanged(change, areas);
  }

  formatChanged(sheet: SheetModel, area: Area): void {
    this.emit(EventType.formatChanged, [sheet.id, WORKBOOK_TARGET], () => ({
      address: formatArea(area),
      source: "Local",
      worksheetId: sheet.id,
      referenceId: eventReference(sheet, area),
    }));
  }

  /** Something happened to a sheet as a whole: added, deleted, activated … */
  sheetEvent(type: EventTypeId, sheet: SheetModel, more: Readonly<Record<string, unknown>> = {}): void {
    this.emit(type, [sheet.id, WORKBOOK_TARGET], () => ({ worksheetId: sheet.id, source: "Local", ...more }));
  }

  selectionChanged(sheet: SheetModel, area: Area): void {
    this.emit(EventType.selectionChanged, [sheet.id, WORKBOOK_TARGET], () => ({ address: formatArea(area), worksheetId: sheet.id }));
    this.emitUnseen(EventType.documentSelectionChanged, "");
    for (const watcher of this.watchers) watcher.selectionChanged(sheet, area);
  }

  /** Sends the queue. */
  deliver(): void {
    const events = this.pending;
    this.pending = [];
    for (const { type, target, args } of events) {
      this.delivered_ += 1;
      this.push(JSON.stringify({ type: 3, message: { entries: [[MESSAGE_CATEGORY, type, target, JSON.stringify(args()), 0]] } }));
    }
  }
}

const key = (type: number, target: string): string => `${type} ${target}`;

/** How `event.getRange(context)` finds its range again. */
const eventReference = (sheet: SheetModel, area: Area): string => `${sheet.id}!${formatArea(area)}`;

/** What an event says about a change to these areas. */
export const changeArgs = (change: DataChange, areas: readonly Area[]): Readonly<Record<string, unknown>> => ({
  address: areas.map((one) => formatArea(one)).join(","),
  changeType: change.changeType,
  shiftDirection: change.shiftDirection ?? "None",
  source: "Local",
  worksheetId: change.sheet.id,
  referenceId: eventReference(change.sheet, areas[0]!),
  ...(areas.length === 1 && isSingleCell(areas[0]!) && change.before && change.after ? details(change.before, change.after) : {}),
});

const details = (before: CellState, after: CellState) => ({
  valueBefore: before.value,
  valueTypeBefore: before.type,
  valueAfter: after.value,
  valueTypeAfter: after.type,
});
