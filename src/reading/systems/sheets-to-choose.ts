import { normalised } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import { saysOfFigures } from "../sheets/said-sheets";
import { isBlank, rangeOf, viewOf, type SheetView } from "../sheets/sheet-view";
import type { SystemRow } from "../sheets/systems-table";
import { flagNames, headerOf } from "./system-columns";
import { candidateOf, type Candidate } from "./system-candidate";

/** A worksheet that can be chosen as a system's. */
export interface SheetToChoose {
  readonly sheet: string;
  /** What its columns are called, in their order. */
  readonly headers: readonly string[];
  /** What its columns seem to be; null where no records are recognised. */
  readonly recognised: Candidate | null;
}

/** Rows in which headers are looked for where nothing else tells. */
const HEADER_ROWS = 30;

/** The worksheets that can be a system's: all but those on which something is said. `rows` are those of the sheet "Systems". */
export function sheetsToChoose(heads: readonly SheetHead[], rows: readonly SystemRow[]): readonly SheetToChoose[] {
  return heads.flatMap((head) => {
    const view = saysOfFigures(head) ? null : viewOf(head);
    if (view === null) return [];
    const recognised = candidateOf(head);
    const given = rows.find(({ texts }) => normalised(texts.Sheet) === normalised(head.sheet));
    const headers = headersIn(view, (given && saidRow(view, given)) ?? recognised?.headerRow ?? fullestRow(view));
    return headers.length < 2 ? [] : [{ sheet: head.sheet, headers, recognised }];
  });
}

/** The row with the headers that "Systems" says; null where it has none of them. */
function saidRow(view: SheetView, { texts }: SystemRow): number | null {
  const { headerRow, columns } = headerOf(view, [texts.Reference, texts.Date, texts.Unit, texts.Type, ...flagNames(texts.Flags)]);
  return columns.size > 0 ? headerRow : null;
}

/** The first row with the most texts. */
function fullestRow(view: SheetView): number {
  const { top, bottom, left, right } = view.region;
  const texts = (row: number) =>
    [...rangeOf(left, right)].filter((column) => typeof view.at(row, column) === "string" && !isBlank(view.at(row, column))).length;
  return [...rangeOf(top, Math.min(bottom, top + HEADER_ROWS))].reduce((best, row) => (texts(row) > texts(best) ? row : best), top);
}

/** What the cells of a row say, each once: of two columns with one header, the first is read. */
function headersIn(view: SheetView, row: number): readonly string[] {
  const seen = new Set([""]);
  return [...rangeOf(view.region.left, view.region.right)].flatMap((column) => {
    const text = view.text(row, column);
    if (seen.has(normalised(text))) return [];
    seen.add(normalised(text));
    return [text];
  });
}
