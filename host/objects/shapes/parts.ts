import { addShape, groupShapes, type ShapeModel, shapesOf, ungroup } from "../../engine/shapes/model";
import type { SheetModel } from "../../engine/workbook-model";
import { apiNotFound, invalidArgument } from "../../protocol";
import type { Args } from "../arguments";
import { collection } from "../collection";
import { type AnyDefinition, define, type PropertyDefinition } from "../definition";
import { required } from "../expect";
import { HostObject, hostObject } from "../kinds";
import { GEOMETRIC_TYPES } from "./geometric-types";

const id: PropertyDefinition<ShapeModel> = { since: "1.1", get: (self) => self.id };
const whole: PropertyDefinition<ShapeModel> = { since: "1.1", object: (self) => hostObject("Shape", self) };

/** Several shapes of a sheet, given as objects or by name; what is not a shape of the host's is left out. */
function membersGiven(sheet: SheetModel, args: Args): readonly ShapeModel[] {
  const given = args.any(0) as unknown;
  if (!Array.isArray(given) || given.length < 2) throw invalidArgument("A group needs several shapes.");
  const members = given.map((one: unknown) =>
    one instanceof HostObject && one.kind === "Shape"
      ? (one.self as ShapeModel)
      : required(shapesOf(sheet).find(({ id: key, name }) => key === one || name === one)),
  );
  if (members.some((one) => !shapesOf(sheet).includes(one)))
    throw invalidArgument("A group's shapes are on its sheet and in no other group.");
  return members;
}

/** A picture's own size in points, from its first bytes: PNG files only. */
function pngSize(base64: string): { width: number; height: number } {
  if (!/^iVBORw0KGgo[\w+/]{25}/.test(base64)) throw apiNotFound("ShapeCollection.addImage of anything but a PNG file");
  const start = atob(base64.slice(0, 36));
  const sizeAt = (index: number) => [0, 1, 2, 3].reduce((all, next) => all * 256 + start.charCodeAt(index + next), 0) * 0.75;
  return { width: sizeAt(16), height: sizeAt(20) };
}

const usual = { getItem: "1.1", getItemOrNullObject: "1.14", getItemAt: "1.1", getCount: "1.1" } as const;
const keys = ({ id: key, name }: ShapeModel) => [key, name];

/** What a shape of a kind is called: "Smiley Face 3". */
const called = (type: string) => type.replace(/([a-z])([A-Z0-9])/g, "$1 $2");

const shapes = collection("ShapeCollection", {
  of: "Shape",
  items: shapesOf,
  keys,
  since: usual,
  methods: {
    AddGeometricShape: {
      since: "1.1",
      call: (sheet, args) => {
        const geometricShapeType = args.option(0, GEOMETRIC_TYPES);
        return hostObject("Shape", addShape(sheet, { type: "GeometricShape", called: called(geometricShapeType), geometricShapeType }));
      },
    },
    AddTextBox: {
      since: "1.1",
      call: (sheet, args) => {
        const box = addShape(sheet, { type: "GeometricShape", called: "TextBox", geometricShapeType: "Rectangle", isTextBox: true });
        box.text.text = args.has(0) ? args.text(0) : "";
        return hostObject("Shape", box);
      },
    },
    AddLine: {
      since: "1.1",
      call: (sheet, args) => {
        const [x1, y1, x2, y2] = [0, 1, 2, 3].map((index) => args.number(index)) as [number, number, number, number];
        const place = { left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
        const connectorType = args.option(4, ["Straight", "Elbow", "Curve"], "Straight");
        const self = addShape(sheet, { type: "Line", called: `${connectorType} Connector`, ...place });
        self.connector.connectorType = connectorType;
        return hostObject("Shape", self);
      },
    },
    AddImage: {
      since: "1.1",
      call: (sheet, args) => {
        const size = pngSize(args.text(0));
        return hostObject("Shape", addShape(sheet, { type: "Image", called: "Picture", ...size, image: { ...size, format: "PNG" } }));
      },
    },
    AddGroup: { since: "1.1", call: (sheet, args) => hostObject("Shape", groupShapes(sheet, membersGiven(sheet, args))) },
  },
});

export const partDefinitions: readonly AnyDefinition[] = [
  shapes,
  collection("GroupShapeCollection", { of: "Shape", items: ({ children }) => children, keys, since: usual }),
  define("ShapeGroup", {
    properties: { Id: id, Shape: whole, Shapes: { since: "1.1", object: (self) => hostObject("GroupShapeCollection", self) } },
    methods: { Ungroup: { since: "1.1", call: ungroup } },
  }),
  define("GeometricShape", { properties: { Id: id, Shape: whole } }),
  define("Image", { properties: { Id: id, Shape: whole, Format: { since: "1.1", get: ({ image }) => image?.format ?? "UNKNOWN" } } }),
];
