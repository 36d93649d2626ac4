import type { CellRange } from "../../domain/address";
import type { Span, ThemeCount } from "../../domain/measure";
import type { FigureSource } from "../../domain/series";
import type { StrandRule } from "../../domain/strand";

/** A number: typed on the sheet "Measures", or what a rule counts on a worksheet. */
export type Amount = { readonly typed: number; readonly sources: readonly FigureSource[] } | { readonly rule: StrandRule };

/** What every measure says of itself. */
export interface MeasureName {
  /** The strand, or the section of text, in which it is printed. */
  readonly section: string;
  readonly name: string;
  readonly at: CellRange;
  readonly sheet: string | null;
}

/** One theme: its number, or why it has none. */
export type DefinedTheme = { readonly theme: string; readonly cell: CellRange } & (
  | { readonly said: "number"; readonly amount: Amount }
  | { readonly said: Exclude<ThemeCount["said"], "number"> }
);

/** A measure whose names were looked up, before the worksheets' figures are added up. */
export type DefinedMeasure = { readonly of: MeasureName; readonly cell: CellRange } & (
  | { readonly kind: "count"; readonly rule: StrandRule; readonly target: number | null }
  | { readonly kind: "rate"; readonly rule: StrandRule; readonly base: StrandRule; readonly target: number | null }
  | { readonly kind: "tally"; readonly amount: Amount; readonly span: Span }
  | {
      readonly kind: "progress";
      readonly amount: Amount;
      readonly target: number;
      readonly targetSources: readonly FigureSource[];
      readonly span: Span | null;
    }
  | {
      readonly kind: "theme";
      readonly themes: readonly DefinedTheme[];
      readonly total: number | null;
      readonly totalSources: readonly FigureSource[];
      readonly span: Span | null;
    }
);
