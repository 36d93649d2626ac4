import type { SheetModel } from "../workbook-model";

export type ShapeType = "GeometricShape" | "Line" | "Image" | "Group";

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A drawing of this session on a sheet. The host draws none, and files do not keep it. */
export interface ShapeModel extends Place {
  readonly id: string;
  readonly sheet: SheetModel;
  readonly type: ShapeType;
  name: string;
  geometricShapeType: string | undefined;
  rotation: number;
  lockAspectRatio: boolean;
  visible: boolean;
  altTextTitle: string;
  altTextDescription: string;
  placement: string;
  parent: ShapeModel | undefined;
  /** The shapes of a group, the lowest first. */
  readonly children: ShapeModel[];
  readonly fill: { type: "NoFill" | "Solid"; foregroundColor: string; transparency: number };
  readonly lineFormat: { color: string; dashStyle: string; style: string; transparency: number; visible: boolean; weight: number };
  readonly text: {
    text: string;
    readonly font: Record<string, string | number | boolean>;
    readonly frame: Record<string, string | number>;
  };
  readonly connector: Record<string, string>;
  readonly ends: { begin: End | undefined; end: End | undefined };
  /** The line's place is unknown: it was attached to shapes, whose outlines the host does not know. */
  isAstray: boolean;
  /** An image's own size and kind. */
  readonly image: { readonly width: number; readonly height: number; readonly format: string } | undefined;
}

/** Where an end of a line is attached. */
interface End {
  readonly shape: ShapeModel;
  readonly site: number;
}

const sheets = new WeakMap<SheetModel, ShapeModel[]>();

/** The shapes of a sheet, the lowest first. */
export function shapesOf(sheet: SheetModel): ShapeModel[] {
  let shapes = sheets.get(sheet);
  if (!shapes) sheets.set(sheet, (shapes = []));
  return shapes;
}

/** The shapes that a shape lies among: the sheet's, or its group's. */
export const layersOf = (shape: ShapeModel): ShapeModel[] => shape.parent?.children ?? shapesOf(shape.sheet);

let serial = 1;
const numbers = new WeakMap<SheetModel, number>();

interface NewShape extends Partial<Place> {
  readonly type: ShapeType;
  readonly called: string;
  readonly geometricShapeType?: string;
  readonly children?: ShapeModel[];
  readonly image?: ShapeModel["image"];
  readonly isTextBox?: boolean;
}

/** Puts a new shape on top of a sheet's others. */
export function addShape(
  sheet: SheetModel,
  { type, called, geometricShapeType, children = [], image, isTextBox = false, ...place }: NewShape,
): ShapeModel {
  const number = (numbers.get(sheet) ?? 0) + 1;
  numbers.set(sheet, number);
  const shape: ShapeModel = {
    id: `{5AA9E000-0000-0000-0000-${String(serial++).padStart(12, "0")}}`,
    sheet,
    type,
    name: `${called} ${number}`,
    geometricShapeType,
    ...{ left: 0, top: 0, width: 72, height: 72, ...place },
    rotation: 0,
    lockAspectRatio: type === "Image",
    visible: true,
    altTextTitle: "",
    altTextDescription: "",
    placement: "TwoCell",
    parent: undefined,
    children,
    fill: { type: "Solid", foregroundColor: isTextBox ? "#FFFFFF" : "#4472C4", transparency: 0 },
    lineFormat: {
      color: isTextBox ? "#BCBCBC" : "#2F528F",
      dashStyle: "Solid",
      style: "Single",
      transparency: 0,
      visible: true,
      weight: 1,
    },
    text: {
      text: "",
      font: { bold: false, color: isTextBox ? "#000000" : "#FFFFFF", italic: false, name: "Calibri", size: 11, underline: "None" },
      frame: {},
    },
    connector: {},
    ends: { begin: undefined, end: undefined },
    isAstray: false,
    image,
  };
  shapesOf(sheet).push(shape);
  return shape;
}

export function removeShape(shape: ShapeModel): void {
  const layers = layersOf(shape);
  if (layers.includes(shape)) layers.splice(layers.indexOf(shape), 1);
}

/** Moves a shape, and what is in it if it is a group. */
export function moveShape(shape: ShapeModel, right: number, down: number): void {
  shape.left += right;
  shape.top += down;
  for (const child of shape.children) moveShape(child, right, down);
}

/** Sizes a shape from its corner at the top left, and what is in it if it is a group. */
export function sizeShape(shape: ShapeModel, across: number, down: number): void {
  for (const child of shape.children) {
    moveShape(child, (child.left - shape.left) * (across - 1), (child.top - shape.top) * (down - 1));
    sizeShape(child, across, down);
  }
  shape.width *= across;
  shape.height *= down;
}

/** Puts shapes of a sheet in a group, at the level of the topmost one. */
export function groupShapes(sheet: SheetModel, members: readonly ShapeModel[]): ShapeModel {
  const shapes = shapesOf(sheet);
  const ordered = shapes.filter((shape) => members.includes(shape));
  const above = shapes.slice(shapes.indexOf(ordered.at(-1)!) + 1);
  const [left, top] = [Math.min(...ordered.map((one) => one.left)), Math.min(...ordered.map((one) => one.top))];
  for (const one of ordered) removeShape(one);
  const group = addShape(sheet, {
    type: "Group",
    called: "Group",
    left,
    top,
    width: Math.max(...ordered.map((one) => one.left + one.width)) - left,
    height: Math.max(...ordered.map((one) => one.top + one.height)) - top,
    children: ordered,
  });
  for (const one of ordered) one.parent = group;
  shapes.splice(shapes.indexOf(group), 1);
  shapes.splice(shapes.length - above.length, 0, group);
  return group;
}

/** Takes a group apart; its shapes stay at its level. */
export function ungroup(group: ShapeModel): void {
  const layers = layersOf(group);
  for (const child of group.children) child.parent = group.parent;
  layers.splice(layers.indexOf(group), 1, ...group.children);
}
