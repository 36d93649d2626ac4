import { layersOf, moveShape, removeShape, type ShapeModel, sizeShape } from "../../engine/shapes/model";
import { apiNotFound, invalidArgument, invalidOperation, type Json } from "../../protocol";
import { type Args, oneOf } from "../arguments";
import { define, type PropertyDefinition } from "../definition";
import { expectFlag, expectNumber, expectText } from "../expect";
import { hostObject, type Kind, type ObjectKinds } from "../kinds";
import { GEOMETRIC_TYPES } from "./geometric-types";
import "./kinds";

type Kinds = { [K in Kind]: ObjectKinds[K] extends ShapeModel ? K : never }[Kind];

/** A part of a shape; one that its type lacks is an error. */
const part = (kind: Kinds, has: (self: ShapeModel) => boolean = () => true): PropertyDefinition<ShapeModel> => ({
  since: "1.1",
  object: (self) => {
    if (!has(self)) throw invalidOperation(`A shape of type ${self.type} has none.`);
    return hostObject(kind, self);
  },
});

/** The place of a line attached to shapes depends on their outlines, which the host does not know. */
const placed = (self: ShapeModel, member: string): ShapeModel => {
  if (self.isAstray) throw apiNotFound(`Shape.${member} of a line that was connected`);
  return self;
};

/** Sizes a shape in both directions where the aspect ratio is locked. */
function scale(self: ShapeModel, side: "width" | "height", factor: number, from = "ScaleFromTopLeft"): void {
  const [across, down] = self.lockAspectRatio ? [factor, factor] : side === "width" ? [factor, 1] : [1, factor];
  const [width, height] = [self.width, self.height];
  sizeShape(self, across, down);
  const share = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 }[from] ?? 0;
  moveShape(self, (width - self.width) * share, (height - self.height) * share);
}

const at = (name: "left" | "top"): PropertyDefinition<ShapeModel> => ({
  since: "1.1",
  get: (self) => placed(self, name)[name],
  set: (self, value) => {
    const by = expectNumber(value, `Shape.${name}`) - self[name];
    moveShape(self, name === "left" ? by : 0, name === "top" ? by : 0);
  },
});

const size = (name: "width" | "height"): PropertyDefinition<ShapeModel> => ({
  since: "1.1",
  get: (self) => placed(self, name)[name],
  set: (self, value) => {
    const wanted = expectNumber(value, `Shape.${name}`, 0);
    if (self[name] === 0 || wanted === 0) self[name] = wanted;
    else scale(self, name, wanted / self[name]);
  },
});

const own = <N extends keyof ShapeModel>(
  name: N,
  expect: (value: Json, api: string) => ShapeModel[N],
  since: "1.1" | "1.10" = "1.1",
): PropertyDefinition<ShapeModel> => ({
  since,
  get: (self) => self[name] as Json,
  set: (self, value) => {
    self[name] = expect(value, `Shape.${name}`);
  },
});

const turn = (degrees: number) => ((degrees % 360) + 360) % 360;

function scaled(side: "width" | "height") {
  return (self: ShapeModel, args: Args): void => {
    const factor = args.number(0);
    if (factor <= 0) throw invalidArgument();
    const from = args.option(2, ["ScaleFromTopLeft", "ScaleFromMiddle", "ScaleFromBottomRight"], "ScaleFromTopLeft");
    if (args.option(1, ["CurrentSize", "OriginalSize"]) === "CurrentSize") {
      scale(self, side, factor, from);
      return;
    }
    if (!self.image) throw invalidArgument("Only an image has an original size.");
    scale(self, side, (self.image[side] * factor) / self[side], from);
  };
}

function layer(self: ShapeModel, args: Args): void {
  const layers = layersOf(self);
  const now = layers.indexOf(self);
  const wanted = { BringToFront: layers.length, BringForward: now + 1, SendToBack: 0, SendBackward: Math.max(0, now - 1) };
  const to = wanted[args.option(0, ["BringToFront", "BringForward", "SendToBack", "SendBackward"])];
  layers.splice(now, 1);
  layers.splice(to, 0, self);
}

export const shape = define("Shape", {
  id: ({ id }) => id,
  properties: {
    Id: { since: "1.1", get: ({ id }) => id },
    Name: own("name", (value, api) => expectText(value, api)),
    Type: { since: "1.1", get: ({ type }) => type },
    GeometricShapeType: own("geometricShapeType", (value, api) => oneOf(value, GEOMETRIC_TYPES, api)),
    Left: at("left"),
    Top: at("top"),
    Width: size("width"),
    Height: size("height"),
    Rotation: own("rotation", (value, api) => turn(expectNumber(value, api))),
    LockAspectRatio: own("lockAspectRatio", expectFlag),
    Visible: own("visible", expectFlag),
    AltTextTitle: own("altTextTitle", (value, api) => expectText(value, api)),
    AltTextDescription: own("altTextDescription", (value, api) => expectText(value, api)),
    Placement: own("placement", (value, api) => oneOf(value, ["TwoCell", "OneCell", "Absolute"], api), "1.10"),
    ZOrderPosition: { since: "1.1", get: (self) => layersOf(self).indexOf(self) },
    Level: { since: "1.1", get: (self) => levelOf(self) },
    Fill: part("ShapeFill"),
    LineFormat: part("ShapeLineFormat"),
    TextFrame: part("TextFrame", ({ type }) => type === "GeometricShape"),
    GeometricShape: part("GeometricShape", ({ type }) => type === "GeometricShape"),
    Line: part("Line", ({ type }) => type === "Line"),
    Image: part("Image", ({ type }) => type === "Image"),
    Group: part("ShapeGroup", ({ type }) => type === "Group"),
    ParentGroup: {
      since: "1.1",
      object: ({ parent }) => {
        if (!parent) throw invalidOperation("The shape is in no group.");
        return hostObject("Shape", parent);
      },
    },
  },
  methods: {
    Delete: { since: "1.1", call: removeShape },
    IncrementLeft: { since: "1.1", call: (self, args) => moveShape(self, args.number(0), 0) },
    IncrementTop: { since: "1.1", call: (self, args) => moveShape(self, 0, args.number(0)) },
    IncrementRotation: {
      since: "1.1",
      call: (self, args) => {
        self.rotation = turn(self.rotation + args.number(0));
      },
    },
    ScaleWidth: { since: "1.1", call: scaled("width") },
    ScaleHeight: { since: "1.1", call: scaled("height") },
    SetZOrder: { since: "1.1", call: layer },
  },
});

const levelOf = ({ parent }: ShapeModel): number => (parent ? levelOf(parent) + 1 : 0);
