/** An outcome in words. */
export interface OutcomeText {
  readonly intent: "success" | "warning" | "error" | "info";
  readonly title: string;
  readonly text: string;
  /** Below it. */
  readonly lines?: readonly OutcomeLine[];
  /** Where it leads in the workbook. */
  readonly place?: { readonly sheet: string; readonly address: string | null };
}

export interface OutcomeLine {
  readonly text: string;
  /** Listed under it: what a build has changed, one line for each strand. */
  readonly more: readonly string[];
}
