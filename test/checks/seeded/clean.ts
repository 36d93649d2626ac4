import { figuresOf, type Figures, type FiguresSize } from "./figures";
import type { Grid } from "./grid";
import { layComparisons, layDistricts, layTwoSheets, laySheetAMonth } from "./lay-several";
import { layLong, layRecords, layTransposed, layWide } from "./lay-one";
import { strandsGrid, type Look } from "./look";
import { randomOf } from "./random";

interface LayoutKind {
  readonly size: FiguresSize;
  lay(figures: Figures, look: Look): readonly Grid[];
}

const MONTHLY: FiguresSize = { months: 30, scale: 0.5, length: 1, numbered: true };

/** The ways in which clean workbooks are laid out. */
const KINDS = {
  long: { size: MONTHLY, lay: layLong },
  wide: { size: MONTHLY, lay: layWide },
  transposed: { size: MONTHLY, lay: layTransposed },
  records: { size: { months: 24, scale: 0.04, length: 1, numbered: true }, lay: layRecords },
  quarters: { size: { months: 16, scale: 0.5, length: 3, numbered: true }, lay: layWide },
  "a sheet a month": { size: { months: 24, scale: 0.5, length: 1, numbered: true }, lay: laySheetAMonth },
  districts: { size: { ...MONTHLY, numbered: false }, lay: layDistricts },
  "two sheets": { size: MONTHLY, lay: layTwoSheets },
  comparison: { size: { months: 24, scale: 1, length: 1, numbered: true }, lay: layComparisons },
} as const satisfies Record<string, LayoutKind>;

export type Layout = keyof typeof KINDS;
export const LAYOUTS = Object.keys(KINDS) as readonly Layout[];

/** A workbook without a fault, with what it was made of. */
export interface Clean {
  readonly layout: Layout;
  readonly figures: Figures;
  readonly look: Look;
  readonly grids: readonly Grid[];
  /** The column whose values are the strands; null where a "Strands" table or the headings say them. */
  readonly by: string | null;
}

/** The workbook of a seed. */
export function cleanWorkbook(layout: Layout, seed: number): Clean {
  const random = randomOf(seed);
  const figures = figuresOf(random, KINDS[layout].size);
  const look: Look = {
    form: random.of(["date", "text", "iso"]),
    newestFirst: random.chance(0.25),
    byMonth: random.chance(0.5),
    subtotals: random.chance(0.5),
    titled: random.chance(0.5),
    // Of the same figures on two sheets a strand must say which counts.
    strands: layout === "two sheets" || (layout !== "comparison" && random.chance(0.5)),
    days: randomOf(seed + 1),
  };
  return laid({ layout, figures, look });
}

/** The same workbook of other figures: its totals are right again, as formulas make them. */
export function laid({ layout, figures, look }: Pick<Clean, "layout" | "figures" | "look">): Clean {
  const grids = KINDS[layout].lay(figures, look);
  const strands = look.strands ? [strandsGrid(figures, layout === "two sheets" ? "Data" : null)] : [];
  return { layout, figures, look, grids: [...grids, ...strands], by: look.strands || layout === "comparison" ? null : "Offence" };
}
