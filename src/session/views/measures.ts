import { spanText, type Measure } from "../../domain/measure";
import { counted } from "../../domain/text";
import type { WatchedFindings } from "../../jobs/watch-figures";

/** What sections tell beside their offences: under “Report”. */
export interface MeasuresView {
  readonly title: string;
  /** The measures that are on the sheet; rows that are not understood are among the findings. */
  readonly rows: readonly { readonly key: string; readonly text: string }[];
  /** The sheet that says them; null for none. */
  readonly sheet: string | null;
  readonly sections: readonly string[];
  /** The worksheets that may have months. */
  readonly sheets: readonly string[];
}

export function measuresView({ whole }: WatchedFindings): MeasuresView {
  const { measures, read } = whole;
  return {
    title: `Measures: ${measures.length === 0 ? "none" : counted(measures.length, "measure")}`,
    rows: measures.map((measure) => ({ key: `${measure.section}\n${measure.name}`, text: textOf(measure) })),
    sheet: read.recognition.measures.sheet,
    sections: [...read.definitions, ...(read.recognised.given?.texts ?? [])].map(({ strand }) => strand),
    sheets: read.opened.heads.map(({ sheet }) => sheet).filter((sheet) => !isSaid(read, sheet)),
  };
}

function isSaid({ recognition, recognised }: WatchedFindings["whole"]["read"], sheet: string): boolean {
  const { notes, breaks, targets, measures, paper } = recognition;
  return [recognised.strandsHead, notes, breaks, targets, measures, paper].some((each) => each?.sheet === sheet);
}

function textOf(measure: Measure): string {
  const name = `${measure.section}: ${measure.name}`;
  switch (measure.kind) {
    case "tally":
      return `${name}, ${measure.value.toLocaleString("en-GB")}, ${spanText(measure.span)}`;
    case "progress":
      return `${name}, ${measure.value.toLocaleString("en-GB")} of ${measure.target.toLocaleString("en-GB")}`;
    case "theme":
      return `${name}, ${counted(measure.themes.length, "theme")}`;
    default:
      return `${name}, ${measure.kind === "rate" ? "a rate" : "counts"} by month from “${measure.sheet}”`;
  }
}
