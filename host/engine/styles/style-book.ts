import { Workbook } from "../../library";
import { cellArea } from "../area";
import { eachCell } from "../cell-write";
import { type CellStyle, styleAt } from "../style";
import { WHOLE_SHEET } from "../used-range";
import { type RangeRef, type SheetModel, WorkbookModel } from "../workbook-model";
import { BUILT_IN } from "./built-in";

/** The parts of a cell's look that a style sets. */
export const ASPECTS = ["font", "fill", "border", "alignment", "numFmt", "protection"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A style with a name. Its look is that of a cell outside the workbook, so that whatever changes the looks of cells can change it too. */
export interface NamedStyle {
  readonly name: string;
  /** The API's word for a built-in style. */
  readonly word: string | undefined;
  readonly cell: RangeRef;
  readonly leavesAlone: Set<Aspect>;
  autoIndent: boolean;
}

/** The name of its style stays with a cell's look, whatever else changes. */
const STYLE = Symbol("style");
type Marked = CellStyle & { readonly [STYLE]?: NamedStyle };

export const styleOf = (style: CellStyle): NamedStyle | undefined => (style as Marked)[STYLE];
export const lookOf = ({ cell }: NamedStyle): CellStyle => styleAt(cell.sheet, cell.area.top, 1);

/** The styles of a workbook. */
export class StyleBook {
  private readonly aside: SheetModel;
  readonly styles: NamedStyle[] = [];

  constructor() {
    const workbook = new WorkbookModel(new Workbook(), "styles");
    this.aside = workbook.modelOf(workbook.book.addWorksheet("styles"));
    for (const { word, name, look } of BUILT_IN) this.add(name, look, word);
  }

  find(name: string): NamedStyle | undefined {
    const wanted = name.toLowerCase();
    return this.styles.find((style) => style.name.toLowerCase() === wanted || style.word?.toLowerCase() === wanted);
  }

  add(name: string, look: CellStyle = {}, word?: string): NamedStyle {
    const cell = this.aside.range(cellArea(this.aside.sheet.rowCount + 1, 1));
    this.aside.sheet.getCell(cell.area.top, 1).style = look;
    const style: NamedStyle = { name, word, cell, leavesAlone: new Set(), autoIndent: false };
    this.styles.push(style);
    return style;
  }

  /** The style that this cell has, if any. */
  at({ sheet, area }: RangeRef): NamedStyle | undefined {
    return sheet === this.aside ? this.styles.find(({ cell }) => cell.area.top === area.top) : undefined;
  }
}

const books = new WeakMap<WorkbookModel, StyleBook>();

export function styleBookOf(workbook: WorkbookModel): StyleBook {
  let book = books.get(workbook);
  if (!book) books.set(workbook, (book = new StyleBook()));
  return book;
}

/** A cell's look after it was given a style: whatever the style does not set stays. */
export function dressed(style: CellStyle, named: NamedStyle): CellStyle {
  const look = lookOf(named);
  const after: Partial<Record<Aspect, unknown>> & { [STYLE]?: NamedStyle } = {};
  for (const aspect of ASPECTS) {
    const value = named.leavesAlone.has(aspect) ? style[aspect] : look[aspect];
    if (value !== undefined) after[aspect] = value;
  }
  if (named.word !== "Normal") after[STYLE] = named;
  return after as CellStyle;
}

/** Gives all cells of a style its new look, except for what they set themselves; without a new look, they lose the style. */
export function followStyle(workbook: WorkbookModel, named: NamedStyle, before: CellStyle, after: CellStyle | undefined): void {
  const alike = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  for (const sheet of workbook.sheets) {
    eachCell(sheet, WHOLE_SHEET, (cell) => {
      if (styleOf(cell.style) !== named) return;
      const next: Record<string | symbol, unknown> = after ? { [STYLE]: named } : {};
      for (const aspect of ASPECTS) {
        const value = alike(cell.style[aspect], before[aspect]) ? after?.[aspect] : cell.style[aspect];
        if (value !== undefined) next[aspect] = value;
      }
      cell.style = next;
    });
  }
}
