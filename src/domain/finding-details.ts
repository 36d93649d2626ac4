import type { CheckDetails } from "./check-details";
import type { ComparingDetails } from "./comparing-details";
import type { CountDetails } from "./count-details";
import type { ReadingDetails } from "./reading-details";
import type { ReportDetails } from "./report-details";
import type { SaidDetails } from "./said-details";
import type { SystemsDetails } from "./systems-details";

/** Every finding code, with the details that its message needs. */
export interface FindingDetails
  extends CheckDetails, ComparingDetails, CountDetails, ReadingDetails, ReportDetails, SaidDetails, SystemsDetails {
  /** A strand's figures, or a sheet's where the strand is null, are not the sum of their cells. */
  accountFails: { readonly strand: string | null; readonly figures: number; readonly cells: number };
}
