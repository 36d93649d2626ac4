/** Details of what is wrong where two systems' records are to be compared. */
export interface SystemsDetails {
  /**
   * Not two systems to compare. `found` are those that the sheet "Systems" names, or the worksheets that could be one where there is no such sheet.
   * "unused": another workbook, `book`, was given beside this one, and neither of the two is in it.
   */
  systemsNotTwo:
    | { readonly why: "headers" | "rows" | "none" | "many"; readonly found: readonly string[] }
    | { readonly why: "unused"; readonly found: readonly string[]; readonly book: string };
  /** A row of the sheet "Systems". `found` is what the cell says. */
  badSystem: {
    readonly system: string;
    readonly found: string;
    readonly why: "sheet" | "book" | "sameSheet" | "noSheet" | "column" | "noColumn" | "flags" | "name";
  };
  /** What the column "Counted by" says of a strand, and why its records cannot be counted so. `systems` are those that could be named. */
  countedBy: {
    readonly strand: string;
    readonly found: string;
    readonly systems: readonly string[];
    readonly why:
      | { readonly code: "unknown" | "noSystems" | "noRows" | "noneInBoth" | "files" }
      | { readonly code: "notRecords" | "noRule" | "nothing"; readonly system: string; readonly sheet: string }
      | { readonly code: "otherDate"; readonly system: string; readonly date: string; readonly counted: string };
  };
  /** Records of a strand that two systems have, matched by date, place and type alone: so many of all that it counts, in these months. */
  countedUnsure: {
    readonly strand: string;
    readonly says: "both" | "either";
    readonly systems: readonly [string, string];
    readonly unsure: number;
    readonly of: number;
    readonly cell: { readonly row: number; readonly column: number };
  };
  /**
   * A strand of two systems whose records without a reference cannot be matched: the two have no word of the column in common. `words` are one
   * of each, "" of a system that says nothing there.
   */
  wordsUnlike: {
    readonly strand: string;
    readonly says: "both" | "either";
    readonly systems: readonly [string, string];
    readonly of: "unit" | "type";
    readonly words: readonly [string, string];
    readonly records: number;
    readonly cell: { readonly row: number; readonly column: number };
  };
  /** All references of a system are blank, or hold no number. */
  referencesBlank: { readonly system: string; readonly header: string; readonly rows: number };
  referenceRepeated: { readonly system: string; readonly reference: string; readonly times: number };
  /** `matched` of so many records `of` the smaller system; `apart` of them are of another month. */
  noCommonReference: { readonly systems: readonly [string, string]; readonly matched: number; readonly of: number; readonly apart: number };
  /** Dates that cannot be read in one way. `other` is one that fits the other way alone; null where there is none. */
  systemDates: {
    readonly header: string;
    readonly why: "mixed" | "either" | "none";
    readonly found: string;
    readonly other: string | null;
  };
  flagNotRead: { readonly header: string; readonly found: string };
  /** The days that each system has, first and last, as serial numbers: two may have parts of the same month. */
  noSharedMonths: { readonly systems: readonly { readonly system: string; readonly from: number; readonly to: number }[] };
}
