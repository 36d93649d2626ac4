import type { RangeRef, SheetModel, WorkbookModel } from "../engine/workbook-model";

/**
 * Several ranges of one sheet, which move with their cells as any range does. The client's `RangeAreas` represents
 * them.
 */
export interface AreasRef {
  readonly sheet: SheetModel;
  readonly ranges: readonly RangeRef[];
}

/**
 * Which engine object stands behind each kind of client object. Here are those at the heart of the API; every file of definitions adds its
 * own:
 *
 *     declare module "./kinds" { interface ObjectKinds { ChartAxis: AxisRef } }
 */
export interface ObjectKinds {
  Workbook: WorkbookModel;
  Application: WorkbookModel;
  Runtime: WorkbookModel;
  Worksheet: SheetModel;
  WorksheetCollection: WorkbookModel;
  Range: RangeRef;
  RangeAreas: AreasRef;
  RangeCollection: AreasRef;
  RangeFormat: RangeRef;
}

export type Kind = keyof ObjectKinds;

/** An object of the API as a result: its kind (the name of its definition) and the engine object behind it. */
export class HostObject<K extends string = string> {
  constructor(
    readonly kind: K,
    readonly self: unknown,
  ) {}
}

/** The object of a kind that stands for an engine object: `hostObject("Range", range)`. */
export function hostObject<K extends Kind>(kind: K, self: ObjectKinds[K]): HostObject<K> {
  return new HostObject(kind, self);
}

/** What an `…OrNullObject` method returns when there is nothing: the client's `isNullObject` becomes true. */
export const nullObject = new HostObject("", null);
