import type { Month } from "./month";
import type { NamedWindow } from "./window";

/** Why a figure is not reported. */
export type Reason =
  | { readonly code: "noFigures" }
  | (NamedWindow & { readonly code: "missingMonths"; readonly months: readonly Month[] })
  /** Quarters or years, of this many months, that do not begin and end with the window. */
  | (NamedWindow & { readonly code: "periodsDoNotFit"; readonly length: number })
  | { readonly code: "missingTotal"; readonly window: Month }
  /** The worksheet has totals of 12 months and no months, and the period is shorter. */
  | (NamedWindow & { readonly code: "onlyYearTotals" })
  /** Of a baseline that is not over when the period begins. */
  | (NamedWindow & { readonly code: "notBefore" })
  | { readonly code: "zeroBase" }
  | { readonly code: "smallBase"; readonly base: number; readonly smallest: number }
  /** A total is hidden, for a count under this or one that would tell it. */
  | { readonly code: "confidential"; readonly fewerThan: number };
