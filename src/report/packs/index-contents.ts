import type { StrandFunnel } from "../../analysis/packs";
import type { ComparedPeriod } from "../../domain/report-period";
import type { ReportColours } from "../colours";
import type { ReportDetails } from "../report";
import type { IndexPlace } from "./index-place";

/** So many strands stand side by side on a page. */
export const STRANDS_A_BAND = 4;

/** What the index says. */
export interface IndexContents {
  readonly column: string;
  readonly details: ReportDetails;
  readonly period: ComparedPeriod;
  readonly asAt: Date;
  /** Each with its pack's figures, in the packs' order. */
  readonly places: readonly IndexPlace[];
  readonly whole: IndexPlace;
  /** Places without a pack, each with the reason in a sentence. */
  readonly without: readonly { readonly place: string; readonly why: string }[];
  /** What is to be known of all packs, in sentences. */
  readonly notes: readonly string[];
  readonly funnels: readonly StrandFunnel[];
  readonly colours: ReportColours;
}
