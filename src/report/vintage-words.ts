import { monthsText } from "../checks/messages/words";
import { growthRate, STILL_GROWING, type StrandVintages } from "../analysis/vintages";
import { longMonth, type Month } from "../domain/month";
import { percentText } from "../domain/percent";
import { counted } from "../domain/text";
import type { ReportStrand } from "./report";

/** What stands beside a month that is likely to grow yet. */
export const PROVISIONAL_MARK = "[p]";

/** What the mark means, under the overview. */
export const PROVISIONAL_NOTE = `${PROVISIONAL_MARK} provisional: months of this age have grown by ${shareText(STILL_GROWING)} or more in later reports. “Strand data” lists by how much.`;

/** Months that a line names where they do not follow one another. */
const MOST_NAMED = 4;

export function hasProvisional(vintages: StrandVintages | null): boolean {
  return vintages !== null && vintages.provisional.length > 0;
}

/**
 * "[p] Provisional: Nov 19 to Jan 20. A report’s last month has grown by 2.1% on average in the 6 months after it (5 months). January 2019 was 71
 * when it was first reported, and is 75 now; January 2020 is 78.": under a strand's table; null where nothing can be said.
 */
export function vintageText({
  vintages,
  figures,
  comparison: { end },
}: Pick<ReportStrand, "vintages" | "figures" | "comparison">): string | null {
  if (vintages === null) return null;
  const countOf = (month: Month) =>
    figures.kind === "months" ? figures.months.find((each) => each.month === month && (each.length ?? 1) === 1)?.count : undefined;
  const sentences = [
    ...(hasProvisional(vintages)
      ? [
          `${PROVISIONAL_MARK} Provisional: ${monthsText(
            vintages.provisional.map(({ month }) => month),
            MOST_NAMED,
          )}.`,
        ]
      : []),
    ...growthText(vintages),
    ...lastYearText(vintages, end, countOf),
  ];
  return sentences.length === 0 ? null : sentences.join(" ");
}

/** Nothing where the last month did not change on average. */
function growthText({ latest }: StrandVintages): readonly string[] {
  const rate = latest && growthRate(latest);
  if (latest === null || rate === null || shareText(rate) === "0.0%") return [];
  const way = rate > 0 ? "grown" : "fallen";
  return [
    `A report’s last month has ${way} by ${shareText(Math.abs(rate))} on average in the ${counted(latest.after, "month")} after it (${counted(latest.months, "month")} looked at).`,
  ];
}

function lastYearText({ lastYear }: StrandVintages, end: Month, countOf: (month: Month) => number | undefined): readonly string[] {
  if (lastYear === null) return [];
  const { month, first } = lastYear;
  const [now, latest] = [countOf(month), countOf(end)];
  if (now === undefined || latest === undefined) return [];
  const still = now === first ? "as it is now" : `and is ${figure(now)} now`;
  return [`${longMonth(month)} was ${figure(first)} when it was first reported, ${still}; ${longMonth(end)} is ${figure(latest)}.`];
}

/** "2.1%", without a sign. */
function shareText(fraction: number): string {
  return percentText(fraction, "-").replace(/^[+-]/, "");
}

function figure(value: number): string {
  return value.toLocaleString("en-GB");
}
