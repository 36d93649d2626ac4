import { type Area, cellArea, cutOut, intersection } from "./area";
import type { SheetModel } from "./workbook-model";

/** Where a link leads. It is on cells and leaves their content alone: a linked number stays a number, a formula goes on calculating. */
export interface LinkTarget {
  /** A page or a file. */
  readonly address?: string;
  /** A place within it, or within this workbook. */
  readonly place?: string;
  readonly tip?: string;
}

export interface Link {
  readonly area: Area;
  readonly target: LinkTarget;
}

/** Held here, as the engine can link only texts and turns everything else into text. */
const links = new WeakMap<SheetModel, readonly Link[]>();

export const linksOf = (sheet: SheetModel): readonly Link[] => links.get(sheet) ?? [];

export function keepLinks(sheet: SheetModel, found: readonly Link[]): void {
  links.set(sheet, found);
}

export function linkAt(sheet: SheetModel, row: number, column: number): LinkTarget | undefined {
  const cell = cellArea(row, column);
  return linksOf(sheet).find(({ area }) => intersection(area, cell))?.target;
}

/** Gives an area one link, or none. */
export function setLink(sheet: SheetModel, area: Area, target: LinkTarget | undefined): void {
  const others = linksOf(sheet).flatMap((link) => cutOut(link.area, area).map((part) => ({ ...link, area: part })));
  keepLinks(sheet, target ? [...others, { area, target }] : others);
  sheet.restyled();
}

/** Links move, grow and shrink with their cells. */
export function shiftLinks(sheet: SheetModel, moved: (area: Area) => Area | undefined): void {
  keepLinks(
    sheet,
    linksOf(sheet).flatMap(({ area, target }) => {
      const place = moved(area);
      return place ? [{ area: place, target }] : [];
    }),
  );
}

export const copyLinks = (source: SheetModel, copy: SheetModel): void => keepLinks(copy, linksOf(source));

/** The links on the cells of an area, for cells that are about to move. Undefined where there are none at all, to save the search. */
export function linksWithin(sheet: SheetModel, area: Area): ((row: number, column: number) => LinkTarget | undefined) | undefined {
  const within = linksOf(sheet).filter((link) => intersection(link.area, area));
  if (within.length === 0) return undefined;
  return (row, column) => within.find((link) => intersection(link.area, cellArea(row, column)))?.target;
}
