import type { ReportedFigure } from "../domain/comparison";
import type { KeptName } from "../domain/kept-name";
import type { Month } from "../domain/month";
import type { ColourName, ReportColours } from "./colours";
import type { NamedStrand } from "./commentary/figure-names";
import type { Block, Rows } from "./layout/page-breaks";
import type { StyleName } from "./layout/styles";

/** What is written into one cell. Text can never become a formula, a number or a date. */
export type PlanCell = { readonly text: string } | { readonly number: number } | { readonly formula: string };

/** Cells of one look, as addresses without the sheet. */
export interface StyledAreas {
  readonly style: StyleName;
  readonly areas: readonly string[];
}

/** A chart over cells of the strand data sheet, standing on the report sheet. */
export interface ChartPlan {
  readonly name: string;
  /** Columns stand for periods side by side, stacked ones on one another; bars for strands one below the other, lines for months that follow one another. */
  readonly kind: "columns" | "stacked" | "bars" | "lines";
  readonly title: string;
  /** Words of the title in the colour of the series that they name. */
  readonly colouredWords: readonly { readonly words: string; readonly colour: ColourName }[];
  readonly series: readonly SeriesPlan[];
  /** The room between bars or groups of them, in percent of a bar's width; nothing to lines. */
  readonly gap: number;
  /** The distance between gridlines; null for none and no value axis. */
  readonly majorUnit: number | null;
  /** Where the value axis begins; null leaves it to Excel. */
  readonly minimum: number | null;
  /** Number format of the labels at the ends of the bars; null for none. */
  readonly labels: string | null;
  /** The axis of lines names one month in this many. */
  readonly labelEvery?: number;
  /** The cells that the chart covers. */
  readonly area: { readonly from: string; readonly to: string };
}

export interface SeriesPlan {
  readonly name: string;
  /** Addresses on the strand data sheet. */
  readonly values: string;
  readonly categories: string;
  readonly colour: ColourName;
  /** Colours of single bars where they differ from the series', in order. */
  readonly barColours: readonly ColourName[];
  /** How a series of lines is drawn, or one of columns that is a line over the others: a line with a marker at each value, a plain or a dashed line, or diamonds alone. */
  readonly look?: "points" | "line" | "dashes" | "diamonds";
}

/** How a sheet prints on A4. */
export interface PagePlan {
  readonly orientation: "portrait" | "landscape";
  readonly printArea: string;
  /** Rows repeated on every page, "$1:$1". */
  readonly titleRows: string;
  /** The protective marking at the top and bottom of each page. */
  readonly classification: string;
  /** Cells that start a page, "A21". */
  readonly breaks: readonly string[];
  /** What they were worked out from, for when a box grows. */
  readonly blocks: readonly Block[];
  /** The rows of charts, with the heights that they have where their page leaves no room. None where left out. */
  readonly charts?: readonly Rows[];
}

/** A cell that belongs to the analyst, and stays theirs through every build. */
export interface CommentaryPlan {
  readonly key: string;
  readonly address: string;
}

/** One sheet, ready to be replayed: plain JSON, every address final. */
export interface SheetPlan {
  readonly sheet: string;
  /** Points, from column A. */
  readonly columnWidths: readonly number[];
  /** Points, from row 1. */
  readonly rowHeights: readonly number[];
  /** Every row as wide as there are column widths; null is a blank cell. */
  readonly cells: readonly (readonly (PlanCell | null)[])[];
  readonly styles: readonly StyledAreas[];
  readonly merges: readonly string[];
  readonly charts: readonly ChartPlan[];
  readonly commentary: readonly CommentaryPlan[];
  readonly frozenRows: number;
  readonly page: PagePlan;
}

/** A defined name and what it stands for, with its sheet: "'Report'!$D$12". */
export interface NamePlan {
  readonly name: string;
  readonly refersTo: string;
}

/** Figures that the analyst's texts name, as a build fills them in. */
export interface FilledTexts {
  readonly names: readonly KeptName[];
  /** Boxes whose words change with it: what they held, and what they hold then. */
  readonly boxes: readonly { readonly key: string; readonly from: string; readonly text: string }[];
  /** What every name stood for, for when this report is put back. */
  readonly strands: readonly NamedStrand[];
}

/** The whole build. */
export interface ReportPlan {
  readonly report: SheetPlan;
  readonly data: SheetPlan;
  readonly names: readonly NamePlan[];
  readonly colours: ReportColours;
  /** What it says of each strand, to tell later whether the worksheets still say so. */
  readonly figures: readonly ReportedFigure[];
  /** Left out where no text names a figure. */
  readonly filled?: FilledTexts;
  /** The last month that the worksheets gave when it was made. */
  readonly latest?: Month;
  /** The strands that it was made without. */
  readonly leftOut?: readonly string[];
  /** What it was composed from, as a kept text, so that it can be checked without its worksheets; early versions did not keep it. */
  readonly basis?: string;
}

/** The names of the two sheets that a build writes. */
export interface SheetNames {
  readonly report: string;
  readonly data: string;
}
