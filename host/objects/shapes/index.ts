import { type AnyDefinition, type AnyExtension, extend } from "../definition";
import { hostObject } from "../kinds";
import { line } from "./line";
import { lookDefinitions } from "./looks";
import { partDefinitions } from "./parts";
import { shape } from "./shape";

export const shapeDefinitions: readonly AnyDefinition[] = [shape, line, ...lookDefinitions, ...partDefinitions];
export const shapeExtensions: readonly AnyExtension[] = [
  extend("Worksheet", { properties: { Shapes: { since: "1.9", object: (sheet) => hostObject("ShapeCollection", sheet) } } }),
];
