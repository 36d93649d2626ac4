import { shortMonth } from "../../domain/month";
import { counted, listed } from "../../domain/text";
import { KINDS, periodText, type Comparison, type Compliance, type LeftOutMonth, type Rate } from "../../systems";
import { kindWords } from "./kind-words";

/** What the comparison comes to, in sentences. */
export function complianceWords({ systems }: Comparison, { whole, later, earlier }: Compliance): readonly string[] {
  const { of, agree } = whole.later;
  if (of === 0) return [`No record of ${periodText(later)} is in either system.`];
  const change = whole.change;
  const standsOut = change !== null && (change.interval.low > 0 || change.interval.high < 0);
  const before =
    earlier === null || whole.earlier === null || change === null
      ? ""
      : ` In ${periodText(earlier)} the rate was ${percent(whole.earlier.rate!)}; the change of ${points(change.points)} ${standsOut ? "is more than chance would explain" : "may be chance alone"}.`;
  return [
    `${agree.toLocaleString("en-GB")} of ${counted(of, "record")} of ${periodText(later)} that should agree in ${systems.join(" and ")} do: ${rateWords(whole.later)}.${before}`,
  ];
}

function rateWords({ rate, interval }: Rate): string {
  return `${percent(rate!)} (95% interval ${percent(interval!.low)} to ${percent(interval!.high)})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function points(share: number): string {
  const value = (share * 100).toFixed(1);
  return `${value.startsWith("-") ? "" : "+"}${value} points`;
}

/** How it was counted, and what was left out. */
export function complianceNotes({ systems, coverage, certainties, undated }: Comparison, { earlier }: Compliance): readonly string[] {
  const [first, second] = systems;
  const { sameReference, writtenDifferently, datePlaceType } = certainties;
  return [
    `A record should agree if it is in ${first}, in ${second} or in both, in a month that both extracts cover. It agrees if both have it with its reference, on the same day, and their flags say the same. A record that is there twice in one system counts once.`,
    `Records in both: ${counted(sameReference, "record")} matched by the same reference, ${writtenDifferently.toLocaleString("en-GB")} by a reference written differently (case, spaces, slashes, zeros, where the year stands), ${datePlaceType.toLocaleString("en-GB")} by date, place and type. The last are less certain, and do not count as agreeing.`,
    `A record’s month and unit are those of ${first}, where it has them.`,
    ...leftOutLines(coverage.leftOut),
    ...(undated > 0
      ? [
          `${counted(undated, "record")} without a date ${undated === 1 ? "is" : "are"} in no month. “To put right” lists ${undated === 1 ? "it" : "them"}.`,
        ]
      : []),
    "Intervals are Wilson’s. ▲ and ▼: the rate rose or fell by more than chance would explain (Newcombe’s interval of the change).",
    ...(earlier === null ? ["There are too few months in both for a former period."] : []),
    "Nothing here changes either system or any figure of the report. This sheet is written anew each time: keep notes on another sheet, or in the column Outcome of “To put right”.",
  ];
}

/** The months that one extract alone covers, by system. */
function leftOutLines(leftOut: readonly LeftOutMonth[]): readonly string[] {
  const systems = [...new Set(leftOut.map(({ system }) => system))];
  return systems.map((system) => {
    const own = leftOut.filter((each) => each.system === system);
    const months = own.map(({ month, inPart }) => `${shortMonth(month)}${inPart ? " (the other extract has a part of it)" : ""}`);
    const records = own.reduce((sum, each) => sum + each.records, 0);
    return `Left out, since the extract of ${system} alone covers ${own.length === 1 ? "it" : "them"}: ${listed(months)}, with ${counted(records, "record")}.`;
  });
}

/** What a comparison came to, in lines: the sentences, what does not agree by kind, what was left out, and where it is written. */
export function comparedLines({ comparison, compliance, remarks, sheets, settled, suggested }: ComparedSystems): readonly string[] {
  const words = kindWords(comparison.systems);
  const kinds = KINDS.flatMap((kind) => {
    const count = comparison.counts[kind];
    return count === 0 ? [] : [`${count.toLocaleString("en-GB")} ${words[kind]}`];
  });
  return [
    ...complianceWords(comparison, compliance),
    kinds.length === 0
      ? "Nothing is to be put right."
      : `${counted(comparison.differences.length, "record")} to put right: ${listed(kinds)}.`,
    ...leftOutLines(comparison.coverage.leftOut),
    ...remarks,
    ...(settled > 0
      ? [
          `${counted(settled, "row")} of “To put right” ${settled === 1 ? "stays" : "stay"} for what you wrote there, though the record agrees now.`,
        ]
      : []),
    ...(suggested
      ? [
          "Which worksheet is which system was worked out from their headers. Look at the sheet “Systems”, and correct it where it is wrong.",
        ]
      : []),
    `The sheets ${listed(sheets.map((sheet) => `“${sheet}”`))} were written.`,
  ];
}

/** What is told of a comparison. */
export interface ComparedSystems {
  readonly comparison: Comparison;
  readonly compliance: Compliance;
  readonly remarks: readonly string[];
  readonly sheets: readonly string[];
  readonly settled: number;
  readonly suggested: boolean;
}
