import type { Axis } from "../../engine/pivots/fields";
import type { DataField, PivotModel } from "../../engine/pivots/model";
import { type SlicerModel } from "../../engine/pivots/slicers";
import type { RangeRef, SheetModel, WorkbookModel } from "../../engine/workbook-model";

/** A field of a pivot table, wherever it stands. */
export interface FieldRef {
  readonly pivot: PivotModel;
  readonly field: string;
}
interface AxisRef {
  readonly pivot: PivotModel;
  readonly axis: Axis;
}
interface DataRef {
  readonly pivot: PivotModel;
  readonly data: DataField;
}
export interface ItemRef extends FieldRef {
  readonly name: string;
}
export interface SlicerItemRef {
  readonly slicer: SlicerModel;
  readonly name: string;
}

declare module "../kinds" {
  interface ObjectKinds {
    PivotTableCollection: WorkbookModel | SheetModel;
    PivotTableScopedCollection: { readonly range: RangeRef; readonly fully: boolean };
    PivotTable: PivotModel;
    PivotLayout: PivotModel;
    PivotHierarchyCollection: PivotModel;
    PivotHierarchy: FieldRef;
    RowColumnPivotHierarchyCollection: AxisRef;
    RowColumnPivotHierarchy: FieldRef;
    FilterPivotHierarchyCollection: AxisRef;
    FilterPivotHierarchy: FieldRef;
    DataPivotHierarchyCollection: PivotModel;
    DataPivotHierarchy: DataRef;
    PivotFieldCollection: FieldRef;
    PivotField: FieldRef;
    PivotItemCollection: FieldRef;
    PivotItem: ItemRef;
    SlicerCollection: WorkbookModel | SheetModel;
    Slicer: SlicerModel;
    SlicerItemCollection: SlicerModel;
    SlicerItem: SlicerItemRef;
  }
}
