import { counted, listed } from "../../domain/text";
import { shortMonth } from "../../domain/month";
import { periodsWord } from "../../domain/window";
import { monthList, placed, quoted, quotedSome, type Messages } from "./words";

/** What checks find once the figures are read. */
export const FIGURES: Messages<
  | "monthsMissing"
  | "monthsOutOfOrder"
  | "monthInFuture"
  | "mixedPeriods"
  | "sameMonthTwice"
  | "spelledDifferently"
  | "similarNames"
  | "sheetNotRecognised"
  | "implausibleCount"
  | "zeroAmongCounts"
  | "monthRepeated"
  | "textAmongDates"
  | "totalDisagrees"
  | "partExceedsWhole"
  | "seriesDisagree"
  | "percentAsText"
> = {
  monthsMissing: (finding) => {
    const { first, last, months } = finding.details;
    return `${placed(finding)}the months run from ${shortMonth(first)} to ${shortMonth(last)}, but ${monthList(months)} ${months.length === 1 ? "is" : "are"} missing. Add what is missing, or correct the month that was mistyped.`;
  },
  monthsOutOfOrder: (finding) => {
    const { months } = finding.details;
    return `${placed(finding)}${monthList(months)} ${months.length === 1 ? "breaks" : "break"} the order of the months. Check the year, or move ${months.length === 1 ? "it to its place" : "them to their places"}.`;
  },
  monthInFuture: (finding) =>
    `${placed(finding)}counts for ${monthList(finding.details.months)}, which ${finding.details.months.length === 1 ? "has" : "have"} not begun yet. Check the year.`,
  mixedPeriods: (finding) => {
    const { label, length, others } = finding.details;
    return `${placed(finding)}${quoted(label)} is a ${singular(length)} among ${periodsWord(others)} and adds none of them up, so it is left out. Enter the ${periodsWord(others)}, or keep it in a table of its own.`;
  },
  sameMonthTwice: (finding) => {
    const { of, count } = finding.details;
    const examples = listed(of.map(({ line, month, counts }) => `${line}, ${month}: ${listed(counts.map(number))}`));
    return `${placed(finding)}${counted(count, "row says", "rows say")} the same month and names as another one, with another count (${examples}). Both are counted: keep the right one.`;
  },
  spelledDifferently: (finding) => {
    const { column, names, count } = finding.details;
    const examples = listed(names.map(({ written, usual }) => `${quoted(written.replaceAll(" ", "·"))} for ${quoted(usual)}`));
    return `${placed(finding)}${counted(count, "name")} in column ${quoted(column)} ${count === 1 ? "differs" : "differ"} from the others by spaces or capitals alone (${examples}). ${count === 1 ? "It is" : "They are"} counted as one name.`;
  },
  similarNames: (finding) => {
    const { column, found, meant, count } = finding.details;
    return `${placed(finding)}${quoted(found)} in column ${quoted(column)} is spelled nearly as ${quoted(meant)} (${counted(count, "row")}). Correct the spelling if ${quoted(meant)} is meant.`;
  },
  sheetNotRecognised: ({ sheet, details: { seen } }) =>
    `Nothing on ${quoted(sheet ?? "")} is counted, since no header with months and offences was recognised. Seen: ${seen}.`,
  implausibleCount: (finding) => {
    const { values, count } = finding.details;
    if (count === 1) {
      const { line, month, found, usual, slip, meant } = values[0]!;
      return `${placed(finding)}${number(found)} for ${line} in ${month} is far from its other months, which are mostly ${range(usual)}. ${SLIPS[slip ?? "none"](meant)}`;
    }
    const examples = listed(
      values.map(({ line, month, found, usual }) => `${line}, ${month}: ${number(found)} where ${range(usual)} is usual`),
    );
    return `${placed(finding)}${counted(count, "count is", "counts are")} far from the other months of their series (the farthest: ${examples}). Check them at their source.`;
  },
  zeroAmongCounts: (finding) => {
    const { values, count } = finding.details;
    const examples = listed(values.map(({ line, month, lowest }) => `${line} in ${month}, never under ${number(lowest)} otherwise`));
    return `${placed(finding)}${count === 1 ? "0" : `${number(count)} zeros`} where there never was one (${examples}). Enter the count, or clear the cell until it is known.`;
  },
  monthRepeated: (finding) => {
    const { month, of, series } = finding.details;
    return `${placed(finding)}all ${number(series)} counts of ${shortMonth(month)} are those of ${shortMonth(of)}. Enter the month’s own.`;
  },
  textAmongDates: (finding) => {
    const { column, count } = finding.details;
    return `${placed(finding)}${counted(count, "month")} in column ${quoted(column)} ${count === 1 ? "is" : "are"} text while the others are dates. ${count === 1 ? "It is" : "They are"} counted; Excel sorts and filters text apart.`;
  },
  totalDisagrees: (finding) => {
    const { total, parts, values, count } = finding.details;
    const what = listed(values.map(({ of, found, expected }) => `${of}: ${number(found)}, but its parts add up to ${number(expected)}`));
    const more = count > values.length ? ` and ${count - values.length} more` : "";
    return `${placed(finding)}${quoted(total)} is not the sum of ${quotedSome(parts)} (${what}${more}). Correct the count that is wrong, or the total.`;
  },
  partExceedsWhole: (finding) => {
    const { part, whole, values, count } = finding.details;
    const what = listed(values.map((value) => `${value.month}: ${number(value.part)} of ${number(value.whole)}`));
    const more = count > values.length ? ` and ${count - values.length} more` : "";
    return `${placed(finding)}${quoted(part)} is part of ${quoted(whole)} but has more (${what}${more}). Correct the count that is wrong.`;
  },
  seriesDisagree: (finding) => {
    const { other, values, count } = finding.details;
    const what = listed(
      values.map(
        ({ line, month, found, expected, expectedAt }) => `${line}, ${month}: ${number(found)} here, ${number(expected)} in ${expectedAt}`,
      ),
    );
    const more = count > values.length ? ` and ${count - values.length} more` : "";
    return `${placed(finding)}the same series on ${quoted(other)} ${count === 1 ? "says" : "say"} something else (${what}${more}). Correct the one that is out of date.`;
  },
  percentAsText: (finding) =>
    `${placed(finding)}${counted(finding.details.count, "percentage is", "percentages are")} text. ${finding.details.count === 1 ? "It is" : "They are"} checked like numbers; the report computes its own.`,
};

const SLIPS = {
  swapped: (meant: number | null) => `Two digits may have been swapped: is it ${number(meant!)}?`,
  doubled: (meant: number | null) => `A digit may have been typed twice: is it ${number(meant!)}?`,
  missing: () => "A digit may be missing.",
  nought: (meant: number | null) => `There may be a nought too many: is it ${number(meant!)}?`,
  none: () => "Check it at its source.",
} as const;

function number(value: number): string {
  return value.toLocaleString("en-GB");
}

function range([from, to]: readonly [number, number]): string {
  return `${number(from)} to ${number(to)}`;
}

function singular(length: number): string {
  return periodsWord(length).replace(/s$/, "");
}
