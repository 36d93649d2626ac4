import type { SheetModel, WorkbookModel } from "../workbook-model";
import { draw } from "./draw";
import { itemsOf, type PivotModel, pivotsOf } from "./model";
import { itemName } from "./records";

/** A slicer of this session: it filters a pivot table by one field. The host draws none, and files do not keep it. */
export interface SlicerModel {
  readonly id: string;
  readonly sheet: SheetModel;
  readonly pivot: PivotModel;
  readonly field: string;
  name: string;
  caption: string;
  style: string;
  readonly place: { left: number; top: number; width: number; height: number };
}

const books = new WeakMap<WorkbookModel, SlicerModel[]>();
let serial = 1;

export function slicersOf(workbook: WorkbookModel): SlicerModel[] {
  let slicers = books.get(workbook);
  if (!slicers) books.set(workbook, (slicers = []));
  const pivots = pivotsOf(workbook);
  // Those of deleted sheets and pivot tables are gone.
  for (const slicer of slicers.filter(({ sheet, pivot }) => !sheet.alive || !pivots.includes(pivot)))
    slicers.splice(slicers.indexOf(slicer), 1);
  return slicers;
}

export function addSlicer(sheet: SheetModel, pivot: PivotModel, field: string): SlicerModel {
  const slicers = slicersOf(sheet.workbook);
  const free = (number = 0): string => {
    const name = number === 0 ? field : `${field} ${number}`;
    return slicers.some((one) => one.name.toLowerCase() === name.toLowerCase()) ? free(number + 1) : name;
  };
  const place = { left: 0, top: 0, width: 144, height: 194.25 };
  const slicer: SlicerModel = {
    id: `slicer${serial++}`,
    sheet,
    pivot,
    field,
    name: free(),
    caption: field,
    style: "SlicerStyleLight1",
    place,
  };
  slicers.push(slicer);
  return slicer;
}

export const slicerItems = ({ pivot, field }: SlicerModel): readonly string[] => itemsOf(pivot, field).map(itemName);

/** Lets through only the items with these names; an empty list lets all through. */
export function slice({ pivot, field }: SlicerModel, names: readonly string[]): void {
  if (names.length === 0) pivot.sliced.delete(field);
  else pivot.sliced.set(field, new Set(names.map((name) => name.toLowerCase())));
  draw(pivot);
}

export const isChosen = ({ pivot, field }: SlicerModel, name: string): boolean => pivot.sliced.get(field)?.has(name.toLowerCase()) ?? true;
