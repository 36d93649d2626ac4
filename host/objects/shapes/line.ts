import type { ShapeModel } from "../../engine/shapes/model";
import { invalidArgument, invalidOperation } from "../../protocol";
import { define, type MethodDefinition, type PropertyDefinition } from "../definition";
import { hostObject } from "../kinds";
import { keptIn, words } from "./looks";

const connector = (name: string, options: readonly string[], otherwise: string) =>
  keptIn((self) => self.connector, `Line.${name}`, words(...options), otherwise);
const LENGTHS = ["Short", "Medium", "Long"];
const WIDTHS = ["Narrow", "Medium", "Wide"];
const HEADS = ["None", "Triangle", "Stealth", "Diamond", "Oval", "Open"];

const fastened = (end: "begin" | "end"): PropertyDefinition<ShapeModel> => ({
  since: "1.1",
  object: ({ ends }) => {
    const at = ends[end];
    if (!at) throw invalidOperation("That end of the line is not connected.");
    return hostObject("Shape", at.shape);
  },
});
const isFastened = (end: "begin" | "end"): PropertyDefinition<ShapeModel> => ({ since: "1.1", get: ({ ends }) => ends[end] !== undefined });
const site = (end: "begin" | "end"): PropertyDefinition<ShapeModel> => ({ since: "1.1", get: ({ ends }) => ends[end]?.site ?? null });

const fasten = (end: "begin" | "end"): MethodDefinition<ShapeModel> => ({
  since: "1.1",
  call: (self, args) => {
    const target = args.object(0, "Shape");
    if (target.type === "Line" || args.integer(1) < 0) throw invalidArgument();
    self.ends[end] = { shape: target, site: args.integer(1) };
    self.isAstray = true;
  },
});
const unfasten = (end: "begin" | "end"): MethodDefinition<ShapeModel> => ({
  since: "1.1",
  call: ({ ends }) => {
    ends[end] = undefined;
  },
});

export const line = define("Line", {
  properties: {
    Id: { since: "1.1", get: (self) => self.id },
    Shape: { since: "1.1", object: (self) => hostObject("Shape", self) },
    ConnectorType: connector("connectorType", ["Straight", "Elbow", "Curve"], "Straight"),
    BeginArrowheadLength: connector("beginArrowheadLength", LENGTHS, "Medium"),
    BeginArrowheadStyle: connector("beginArrowheadStyle", HEADS, "None"),
    BeginArrowheadWidth: connector("beginArrowheadWidth", WIDTHS, "Medium"),
    EndArrowheadLength: connector("endArrowheadLength", LENGTHS, "Medium"),
    EndArrowheadStyle: connector("endArrowheadStyle", HEADS, "None"),
    EndArrowheadWidth: connector("endArrowheadWidth", WIDTHS, "Medium"),
    BeginConnectedShape: fastened("begin"),
    BeginConnectedSite: site("begin"),
    EndConnectedShape: fastened("end"),
    EndConnectedSite: site("end"),
    IsBeginConnected: isFastened("begin"),
    IsEndConnected: isFastened("end"),
  },
  methods: {
    ConnectBeginShape: fasten("begin"),
    ConnectEndShape: fasten("end"),
    DisconnectBeginShape: unfasten("begin"),
    DisconnectEndShape: unfasten("end"),
  },
});
