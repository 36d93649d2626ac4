import type { SeriesPlan } from "../report/plan";

/**
 * The report as a paper, before it is a document: what the printed report sheet says, part by part, without places and without what is there
 * for analysts alone (links, "Where from").
 */
export interface Paper {
  readonly title: string;
  /** "Essex Police: Offences by strand", for the top of each page. */
  readonly running: string;
  /** The protective marking of each page. */
  readonly classification: string;
  /** What stands under the title. */
  readonly opening: readonly PaperBlock[];
  readonly sections: readonly PaperSection[];
  /** Colours as "#RRGGBB". */
  readonly colours: PaperColours;
  /** Cells of the report sheet that no longer hold what the build wrote. The paper has them as they stand. */
  readonly changed: readonly string[];
}

export interface PaperColours {
  readonly main: string;
  readonly text: string;
  readonly grey: string;
  readonly hairline: string;
  readonly gridline: string;
}

export interface PaperSection {
  /** "5.5  Hate Crime" */
  readonly heading: string;
  /** 2 where a section with the number above it ("5") is in the paper, else 1. */
  readonly level: 1 | 2;
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock = PaperText | PaperTable | PaperChart;

export type TextLook = "body" | "strong" | "small" | "note" | "subheading" | "list" | "commentary";

/** A paragraph; line breaks are "\n". */
export interface PaperText {
  readonly kind: "text";
  readonly look: TextLook;
  readonly text: string;
}

export interface PaperTable {
  readonly kind: "table";
  readonly head: readonly PaperCell[];
  readonly rows: readonly (readonly PaperCell[])[];
  /** Of each column, in points, as on the sheet. */
  readonly widths: readonly number[];
}

export interface PaperCell {
  /** Line breaks are "\n". */
  readonly text: string;
  readonly align: "left" | "right";
  readonly bold: boolean;
}

export interface PaperChart {
  readonly kind: "chart";
  readonly form: "columns" | "stacked" | "bars" | "lines";
  readonly title: string;
  /** Words of the title in the colour of the series that they name. */
  readonly colouredWords: readonly { readonly words: string; readonly colour: string }[];
  readonly categories: readonly string[];
  readonly series: readonly PaperSeries[];
  /** The room between bars or groups of them, in percent of a bar's width. */
  readonly gap: number;
  /** The distance between gridlines; null for none and no value axis. */
  readonly majorUnit: number | null;
  /** Where the value axis begins; null for wherever. */
  readonly minimum: number | null;
  /** What stands at the ends of the bars; null for nothing. */
  readonly labels: "count" | "percent" | null;
  /** One category in this many has its name. */
  readonly labelEvery: number;
  /** Points. */
  readonly height: number;
  /** What it shows, in words. */
  readonly alternative: string;
}

/** The colour of a bar that is not drawn, on which others stand. */
export const NO_FILL = "#FFFFFF";

export interface PaperSeries {
  readonly name: string;
  /** Null where there is none. */
  readonly values: readonly (number | null)[];
  readonly colour: string;
  /** Colours of single bars, in order, where they differ. */
  readonly barColours: readonly string[];
  readonly look: SeriesPlan["look"];
}
