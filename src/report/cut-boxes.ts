import { strandKeys } from "./names";
import { heightOfWords, type Letters } from "./layout/flow";
import { MOST_HEIGHT } from "./layout/text-size";

/** A row of a box of commentary, as it stands on the report sheet. */
export interface BoxRow {
  /** From 0. */
  readonly row: number;
  readonly text: string;
  /** Points. */
  readonly height: number;
  readonly letters: Letters;
}

/** A strand's box of commentary on the report sheet, as it stands. */
export interface CommentaryBox {
  readonly key: string;
  readonly sheet: string;
  readonly address: string;
  /** Points. */
  readonly width: number;
  readonly rows: readonly BoxRow[];
}

/** A box whose words would be cut off in print. */
export interface CutBox {
  readonly strand: string;
  readonly sheet: string;
  readonly address: string;
  /** The rows that are too low, with the height that they need. */
  readonly rows: readonly { readonly row: number; readonly height: number }[];
  /** Whether one holds more than Excel's highest row: only a build flows it over several. */
  readonly isTooLong: boolean;
}

/** Screens and printers round the heights of rows to pixels of their own. */
const ROUNDED = 1.5;

/** The boxes that no longer fit their text. `strands` are the report's, by which boxes are called. */
export function cutBoxes(boxes: readonly CommentaryBox[], strands: readonly string[]): readonly CutBox[] {
  const names = namesByKey(strands);
  return boxes.flatMap(({ key, sheet, address, width, rows }) => {
    const low = rows.flatMap(({ row, text, height, letters }) => {
      const needed = text.trim() === "" ? 0 : heightOfWords(text, width, letters);
      return needed > height + ROUNDED ? [{ row, height: needed }] : [];
    });
    if (low.length === 0) return [];
    const isTooLong = low.some(({ height }) => height > MOST_HEIGHT);
    return [
      {
        ...{ strand: names.get(key) ?? key.replaceAll("_", " "), sheet, address, isTooLong },
        rows: low.map(({ row, height }) => ({ row, height: Math.min(height, MOST_HEIGHT) })),
      },
    ];
  });
}

/** The report's strands without a word of commentary, in its order. */
export function withoutCommentary(boxes: readonly CommentaryBox[], strands: readonly string[]): readonly EmptyBox[] {
  const names = namesByKey(strands);
  return boxes
    .filter(({ rows }) => rows.every(({ text }) => text.trim() === ""))
    .map(({ key, sheet, address }) => ({ strand: names.get(key) ?? key.replaceAll("_", " "), sheet, address }));
}

/** A box without a word. */
export type EmptyBox = Pick<CutBox, "strand" | "sheet" | "address">;

/** The names of strands by their keys. */
export function namesByKey(strands: readonly string[]): ReadonlyMap<string, string> {
  const keys = strandKeys(strands);
  return new Map(strands.map((strand, index) => [keys[index]!, strand]));
}
