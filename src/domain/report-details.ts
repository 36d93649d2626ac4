import type { NoDetails } from "./check-details";
import type { NamedWindow } from "./window";

/** Details of what is said of the report: its texts, its paper, its packs and its sheets. */
export interface ReportDetails {
  // Packs of districts
  /** Strands without a pack of any place: their `sheets` have no such column. */
  /** `why`: left out where the sheets do not have the column. */
  packStrandsLeftOut: {
    readonly column: string;
    readonly strands: readonly string[];
    readonly sheets: readonly string[];
    readonly why?: "systems";
  };
  /** Measures that are in no pack: typed numbers, what has a target of the whole, `sheets` without the column, or small counts. */
  packMeasuresLeftOut: {
    readonly column: string;
    readonly measures: readonly string[];
    readonly why: "typed" | "target" | "noColumn" | "confidential";
    readonly sheets: readonly string[];
  };
  /** The places' totals of one window come to another `sum` than the whole. */
  packsDoNotAddUp: NamedWindow & {
    readonly strand: string;
    readonly column: string;
    readonly total: number;
    readonly sum: number;
  };
  /** Why some places have no rate: `places` are those without a population, or what stands in its place; several sheets or columns could be meant, or none has any. */
  populationsNotRead: {
    readonly why: "missing" | "notANumber" | "twice" | "several" | "thousands" | "none" | "noRows";
    readonly places: readonly string[];
  };

  // Texts of the report. `title` is the strand, or the heading of a part of the paper
  /** A {{name}} that no figure has; `suggestion` with its braces, null where nothing is near. */
  figureNameUnknown: { readonly title: string; readonly words: string; readonly suggestion: string | null };
  /** A {{name}} of a figure that is missing or hidden; `mark` stands in its place. */
  namedFigureMissing: { readonly title: string; readonly words: string; readonly mark: string };
  /** `against` is what the words do not agree with: the second half of a sentence. */
  textDisagrees: {
    readonly title: string;
    readonly why: "average" | "direction" | "figure" | "period" | "otherPeriod" | "ownPeriod" | "trend";
    readonly words: string;
    readonly against: string;
  };
  /** `what` the number was; `now` is what it would be, and `instead` the whole cell with it; null where that is not certain. */
  textFigureStale: {
    readonly title: string;
    readonly words: string;
    readonly what: string;
    readonly now: string | null;
    readonly instead: string | null;
  };
  figuresFilledIn: { readonly title: string; readonly filled: readonly { readonly name: string; readonly value: string }[] };

  // The sheet "Paper"
  paperColumnsMissing: { readonly missing: readonly string[] };
  /** How the text begins. */
  paperHeadingMissing: { readonly begins: string };
  /** `firstRow` is the row's number as Excel shows it; null where a strand has the number. */
  paperNumberTwice: { readonly number: string; readonly firstRow: number | null };
  paperTextMissing: { readonly headings: readonly string[] };
  paperNumberSkipped: { readonly before: string; readonly after: string };

  // Writing
  /** `isTooLong`: too long for any Excel row. */
  commentaryCut: { readonly strand: string; readonly isTooLong: boolean };
  placesMoved: { readonly sheet: string };
  /** Commentary of strands that left the report is kept on `sheet`. */
  commentaryKept: { readonly strands: readonly string[]; readonly sheet: string };
  reportRestored: { readonly sheet: string };
  sheetProtected: { readonly sheet: string };
  /** The analyst's own cells below a sheet of the report, where the new report needs the room. */
  cellsInTheWay: NoDetails;
  foreignReport: { readonly sheet: string; readonly used: string };
}
