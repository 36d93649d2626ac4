/** A sheet of counts that were made from records, and what its sheet "Source" says of them. */
export interface CountedFrom {
  readonly sheet: string;
  readonly source: string;
  /** The command that lists records, but for the figure; null where the counts were made in the pane. */
  readonly listing: string | null;
}
