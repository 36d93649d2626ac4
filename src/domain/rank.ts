import type { FigureSource } from "./series";

/** A place of a group, with its offences in a strand's two windows. */
export interface GroupPlace {
  readonly place: string;
  /** Null where they are not known. */
  readonly people: number | null;
  readonly earlier: number;
  readonly later: number;
  /** The cells of the later window. */
  readonly sources: readonly FigureSource[];
}

/** The places that a strand of one place is ranked among: all values of the column that says its place. */
export interface PlaceGroup {
  /** The column as the worksheets call it. */
  readonly column: string;
  /** The strand's own place, whose figures are the strand's. */
  readonly place: string;
  readonly people: number | null;
  /** The other places in the sheets' order; none where there is a reason. */
  readonly others: readonly GroupPlace[];
  /** Values of the column that hold the others, and are not ranked. */
  readonly wholes: readonly string[];
  readonly reason: NoRank | null;
}

/** Why a strand has no rank. */
export type NoRank =
  /** Its rules name several places, or none that the worksheets have. */
  | { readonly code: "notOnePlace" }
  /** Its rules name places in several columns. */
  | { readonly code: "severalColumns"; readonly columns: readonly string[] }
  /** Its place holds the others. */
  | { readonly code: "isWhole" }
  /** The worksheets have no other place. */
  | { readonly code: "noOthers" }
  /** These places have no figures for one of the two windows. */
  | { readonly code: "noTotals"; readonly places: readonly string[] }
  /** The figures of this place are the sum of all others'. */
  | { readonly code: "maybeSum"; readonly place: string }
  /** What is counted for these places has errors. */
  | { readonly code: "hasErrors"; readonly places: readonly string[] }
  | { readonly code: "confidential"; readonly fewerThan: number };
