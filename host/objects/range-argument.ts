import { type Area, parseArea } from "../engine/area";
import { splitAddress } from "../engine/sheet-names";
import type { RangeRef, SheetModel } from "../engine/workbook-model";
import { invalidArgument } from "../protocol";
import { aliveRanges } from "./areas";
import type { Args } from "./arguments";
import { HostObject } from "./kinds";

/** An argument that is a range or its address; an address without a sheet is on `sheet`. */
export function rangeArgument(args: Args, index: number, sheet: SheetModel): RangeRef {
  const value = args.any(index);
  if (value instanceof HostObject) return args.object(index, "Range");
  const { sheet: name, local } = splitAddress(args.text(index));
  const owner = name === undefined ? sheet : sheet.workbook.sheetNamed(name);
  const area = parseArea(local);
  if (!owner || !area) throw invalidArgument(`${args.api}: ${JSON.stringify(args.text(index))} is no range`);
  return owner.range(area);
}

/** An argument that is a range, several ranges, or an address with commas; all on one sheet. */
export function areasArgument(args: Args, index: number): readonly Area[] {
  const value = args.any(index);
  if (value instanceof HostObject && value.kind === "RangeAreas")
    return aliveRanges(args.object(index, "RangeAreas")).map(({ area }) => area);
  if (value instanceof HostObject) return [args.object(index, "Range").area];
  return args
    .text(index)
    .split(",")
    .map((part) => {
      const area = parseArea(splitAddress(part.trim()).local);
      if (!area) throw invalidArgument(`${args.api}: ${JSON.stringify(part)} is no range`);
      return area;
    });
}
