import type { Borders, BorderStyle } from "../library";
import { type Area, intersection, isWholeColumns, isWholeRows } from "./area";
import { hexOf } from "./colours";
import { common, restyleArea } from "./restyle";
import type { CellStyle } from "./style";
import { without } from "./without";
import type { SheetModel } from "./workbook-model";

export const BORDER_SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];
export const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
export type LineStyle = (typeof LINE_STYLES)[number];
export const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** A line as the API describes it, by style and weight; the file has one word for both. */
export interface Line {
  readonly style: LineStyle;
  readonly weight: Weight;
  readonly color: string;
}

const NO_LINE: Line = { style: "None", weight: "Thin", color: "#000000" };

const WORDS: readonly (readonly [LineStyle, Weight, BorderStyle])[] = [
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Dot", "Thin", "dotted"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];

/** The file's word for a line: the nearest weight that its style has. */
const wordOf = (line: Line): BorderStyle =>
  (WORDS.find(([style, weight]) => style === line.style && weight === line.weight) ?? WORDS.find(([style]) => style === line.style)!)[2];

type Side = "top" | "bottom" | "left" | "right" | "diagonal";

/** The cells of the area with this border, and the sides that it is on. Between two cells both have it. */
function placesOf(area: Area, side: BorderSide): readonly (readonly [Area, Side])[] {
  const wholeColumns = isWholeColumns(area);
  const wholeRows = isWholeRows(area);
  switch (side) {
    case "EdgeTop":
      return [[{ ...area, bottom: area.top }, "top"]];
    case "EdgeBottom":
      return [[{ ...area, top: area.bottom }, "bottom"]];
    case "EdgeLeft":
      return [[{ ...area, right: area.left }, "left"]];
    case "EdgeRight":
      return [[{ ...area, left: area.right }, "right"]];
    case "InsideHorizontal":
      if (wholeColumns)
        return [
          [area, "top"],
          [area, "bottom"],
        ];
      return area.top === area.bottom
        ? []
        : [
            [{ ...area, bottom: area.bottom - 1 }, "bottom"],
            [{ ...area, top: area.top + 1 }, "top"],
          ];
    case "InsideVertical":
      if (wholeRows)
        return [
          [area, "left"],
          [area, "right"],
        ];
      return area.left === area.right
        ? []
        : [
            [{ ...area, right: area.right - 1 }, "right"],
            [{ ...area, left: area.left + 1 }, "left"],
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [[area, "diagonal"]];
  }
}

/** The line on a side of an area; each part is null where cells differ. */
export function lineAt(model: SheetModel, area: Area, side: BorderSide): { [part in keyof Line]: Line[part] | null } {
  const places = placesOf(area, side);
  if (places.length === 0) return NO_LINE;
  const [within, on] = places[0]!;
  const part = <K extends keyof Line>(key: K) => common<Line[K]>(model, within, (style) => readLine(style, on, side)[key]);
  return { style: part("style"), weight: part("weight"), color: part("color") };
}

function readLine(style: CellStyle, on: Side, side: BorderSide): Line {
  const border = style.border?.[on];
  if (!border?.style) return NO_LINE;
  if (side === "DiagonalUp" && !(border as Borders["diagonal"]).up) return NO_LINE;
  if (side === "DiagonalDown" && !(border as Borders["diagonal"]).down) return NO_LINE;
  const word = WORDS.find(([, , engine]) => engine === border.style) ?? WORDS[0]!;
  return { style: word[0], weight: word[1], color: hexOf(border.color) ?? "#000000" };
}

/** Draws a line on a side of an area; `change` changes each cell's present line. */
export function drawLine(model: SheetModel, area: Area, side: BorderSide, change: (line: Line) => Line): void {
  for (const [within, on] of placesOf(area, side)) {
    if (!intersection(within, area)) continue;
    restyleArea(model, within, (style) => {
      const others = without(style.border ?? {}, on);
      const line = change(readLine(style, on, side));
      if (line.style === "None") return { ...style, border: others };
      const drawn = { style: wordOf(line), color: { argb: `FF${line.color.slice(1)}` } };
      const diagonal = on === "diagonal" ? { up: side === "DiagonalUp", down: side === "DiagonalDown" } : {};
      return { ...style, border: { ...others, [on]: { ...drawn, ...diagonal } } };
    });
  }
}
