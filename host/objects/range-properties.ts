import { type Area, MAX_COLUMN, MAX_ROW } from "../engine/area";
import type { RangeRef } from "../engine/workbook-model";
import { apiNotFound, invalidArgument, type Json } from "../protocol";
import type { MethodDefinition, Session } from "./definition";
import { alive } from "./edit";
import { expectRecord } from "./expect";
import { isUnbounded } from "./grid";
import { type HostObject, hostObject } from "./kinds";
import { pascal } from "./registry";

type Fields = Readonly<Record<string, Json>>;

/** Names of borders in cell properties, and in the rest of the API. */
const SIDES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
} as const;

/** Reads what the options request, by the same definitions that `load` uses. */
function readFields(object: HostObject, options: Fields, session: Session): Json {
  const found: Record<string, Json> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === null) continue;
    if (name === "borders") {
      found[name] = readBorders(object, expectRecord(wanted, name), session);
      continue;
    }
    const property = session.property(object.kind, pascal(name));
    if (property.object) found[name] = readFields(property.object(object.self, session), expectRecord(wanted, name), session);
    else if (property.get) found[name] = property.get(object.self, session);
    else throw apiNotFound(`${object.kind}.${name}`);
  }
  return found;
}

function readBorders(format: HostObject, options: Fields, session: Session): Json {
  const range = format.self as RangeRef;
  return Object.fromEntries(
    Object.entries(SIDES).map(([name, side]) => [name, readFields(hostObject("RangeBorder", { range, side }), options, session)]),
  );
}

function writeFields(object: HostObject, fields: Fields, session: Session): void {
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) continue;
    if (name === "borders") {
      const range = object.self as RangeRef;
      for (const [side, line] of Object.entries(expectRecord(value, name))) {
        const known = (SIDES as Readonly<Record<string, (typeof SIDES)[keyof typeof SIDES]>>)[side];
        if (!known) throw apiNotFound(`borders.${side}`);
        writeFields(hostObject("RangeBorder", { range, side: known }), expectRecord(line, side), session);
      }
      continue;
    }
    const property = session.property(object.kind, pascal(name));
    if (property.object) writeFields(property.object(object.self, session), expectRecord(value, name), session);
    else if (property.set) property.set(object.self, value, session);
    else throw apiNotFound(`Setting ${object.kind}.${name}`);
  }
}

const part = ({ sheet }: RangeRef, area: Area): HostObject => hostObject("Range", sheet.range(area));

/** The range's cells, rows or columns, each as a range. */
const cellsOf = (range: RangeRef): HostObject[][] => {
  const { top, left, bottom, right } = alive(range).area;
  if (isUnbounded(range.area)) throw invalidArgument("Cell properties need a range with an end.");
  const grid: HostObject[][] = [];
  for (let r = top; r <= bottom; r++) {
    const line: HostObject[] = [];
    for (let c = left; c <= right; c++) line.push(part(range, { top: r, bottom: r, left: c, right: c }));
    grid.push(line);
  }
  return grid;
};

const isLine = (given: Json, length: number): given is readonly Json[] => Array.isArray(given) && given.length === length;
const isGrid = (given: Json, height: number, width: number): given is readonly (readonly Json[])[] =>
  isLine(given, height) && given.every((line) => isLine(line, width));

const lines = (from: number, to: number, of: (line: number) => HostObject): HostObject[] =>
  Array.from({ length: to - from + 1 }, (_, index) => of(from + index));
const rowsOf = (range: RangeRef): HostObject[] =>
  lines(alive(range).area.top, range.area.bottom, (row) => part(range, { top: row, bottom: row, left: 1, right: MAX_COLUMN }));
const columnsOf = (range: RangeRef): HostObject[] =>
  lines(alive(range).area.left, range.area.right, (column) => part(range, { top: 1, bottom: MAX_ROW, left: column, right: column }));

const reader =
  (parts: (range: RangeRef) => HostObject[]): MethodDefinition<RangeRef>["call"] =>
  (range, args, session) => {
    const options = expectRecord(args.json(0), args.api);
    return parts(range).map((one) => readFields(one, options, session));
  };

const writer =
  (parts: (range: RangeRef) => HostObject[]): MethodDefinition<RangeRef>["call"] =>
  (range, args, session) => {
    const objects = parts(range);
    const given = args.json(0);
    if (!isLine(given, objects.length)) throw invalidArgument("One entry is needed for each line of the range.");
    given.forEach((fields, index) => writeFields(objects[index]!, expectRecord(fields, args.api), session));
  };

/** Many cells' looks at once, each on its own. */
export const cellPropertyMethods: Readonly<Record<string, MethodDefinition<RangeRef>>> = {
  GetCellProperties: {
    since: "1.9",
    call: (range, args, session) => {
      const options = expectRecord(args.json(0), args.api);
      return cellsOf(range).map((line) => line.map((cell) => readFields(cell, options, session)));
    },
  },
  SetCellProperties: {
    since: "1.9",
    call: (range, args, session) => {
      const cells = cellsOf(range);
      const given = args.json(0);
      if (!isGrid(given, cells.length, cells[0]!.length)) throw invalidArgument("The cell properties' size doesn't match the range's.");
      cells.forEach((line, row) => line.forEach((cell, column) => writeFields(cell, expectRecord(given[row]![column], args.api), session)));
    },
  },
  GetRowProperties: { since: "1.9", call: reader(rowsOf) },
  SetRowProperties: { since: "1.9", call: writer(rowsOf) },
  GetColumnProperties: { since: "1.9", call: reader(columnsOf) },
  SetColumnProperties: { since: "1.9", call: writer(columnsOf) },
};
