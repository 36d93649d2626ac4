import type { FigureSource } from "./series";

/** How many people live where a strand's offences are counted. */
export interface People {
  /** Of all its places together; null where that is not known. */
  readonly people: number | null;
  /** The cells of the populations. */
  readonly sources: readonly FigureSource[];
  readonly reason: NoPeople | null;
}

/** Why it is not known of which people a strand's figures are. */
export type NoPeople =
  /** These places have no population. */
  | { readonly code: "noPopulation"; readonly places: readonly string[] }
  /** Figures on these sheets are of no place; on none, those of a comparison table. */
  | { readonly code: "noPlace"; readonly sheets: readonly string[] }
  /** Several columns say a place that has a population. */
  | { readonly code: "severalColumns"; readonly columns: readonly string[] }
  /** Some of its rules count other places than others. */
  | { readonly code: "unequalRules" }
  /** It should count these places, and has no rows of theirs. */
  | { readonly code: "placesWithoutRows"; readonly places: readonly string[] }
  /** It counts all places, and these have a population and no rows. */
  | { readonly code: "morePlaces"; readonly places: readonly string[] };
