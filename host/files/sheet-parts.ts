import { attributesOf, type PackageParts, textOf } from "./package";

/** Which part each sheet is, by its name. */
export function sheetPaths(parts: PackageParts): ReadonlyMap<string, string> {
  const relations = new Map(
    [...textOf(parts.get("xl/_rels/workbook.xml.rels")).matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => {
      const { Id = "", Target = "" } = attributesOf(tag);
      return [Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`];
    }),
  );
  const sheets = [...textOf(parts.get("xl/workbook.xml")).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => attributesOf(tag));
  return new Map(sheets.flatMap(({ name = "", "r:id": id = "" }) => (relations.has(id) ? [[name, relations.get(id)!]] : [])));
}

/** The part that says what a part's relationship ids mean. */
export const relationsPath = (path: string): string => path.replace(/([^/]+)$/, "_rels/$1.rels");

const CELLS = new TextEncoder().encode("sheetData");

/** Splits a sheet's part after its cells, so that the rest can be read without decoding the cells. */
export function behindCells(bytes: Uint8Array): { readonly cells: Uint8Array; readonly rest: string } {
  let at = bytes.length - CELLS.length;
  while (at > 0 && !CELLS.every((byte, index) => bytes[at + index] === byte)) at -= 1;
  return { cells: bytes.subarray(0, at), rest: textOf(bytes.subarray(at)) };
}

/** Puts the two halves together again. */
export function joined(cells: Uint8Array, rest: string): Uint8Array {
  const end = new TextEncoder().encode(rest);
  const whole = new Uint8Array(cells.length + end.length);
  whole.set(cells);
  whole.set(end, cells.length);
  return whole;
}
