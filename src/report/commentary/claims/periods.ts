import { longMonth, mostCommonMonth, type Month } from "../../../domain/month";
import { counted } from "../../../domain/text";
import { earlierEnd, periodText, WINDOW_LENGTH } from "../../../domain/window";
import { isMonth, monthSaid, monthsOf, MONTH_WORDS } from "../months";
import { sentencesOf } from "../sentences";
import { isElsewhere, type Claim, type ReadAgainst, type StrandFacts } from "./claim";

/** "12 months to the end of January 2020", "year ending Jan 20" */
const PERIOD = new RegExp(
  `\\b(?:(?:12|[Tt]welve)[- ][Mm]onths?(?: period)?|[Yy]ear)\\s+(?:to|ending|ended|up to)\\s+(?:the\\s+)?(?:end\\s+(?:of\\s+)?)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(${MONTH_WORDS})`,
  "gu",
);

/**
 * Periods of 12 months that are not those of the section's table: "12 months to January" in a February section. One that is its table's
 * but not the other sections' is told too, as nothing that must be wrong; and so is one that the text says nothing of.
 */
export function periodClaims(text: string, { own, all }: ReadAgainst): readonly Claim[] {
  const facts = own === null ? all : [own];
  // A text may speak of 12 months where the tables are for fewer.
  if (facts.length === 0 || all.some(({ length }) => length !== WINDOW_LENGTH)) return [];
  const usual = mostCommonMonth(all.map(({ end }) => end));
  const silent = own === null || usual === null ? [] : silentOfPeriod(text, own, all, usual);
  const said = sentencesOf(text).flatMap((sentence) =>
    isElsewhere(sentence.text)
      ? []
      : [...sentence.text.matchAll(PERIOD)].flatMap((match): Claim[] => {
          const said = monthSaid(match[1]!);
          if (said === null) return [];
          const claim = { words: match[0], at: sentence.at + match.index };
          const isShown = facts.some(({ end }) => isMonth(said, end) || isMonth(said, earlierEnd(end)));
          if (!isShown) {
            const against = own === null ? "no section of the report is for these" : `the table is for the ${periodText(own)}`;
            return [{ ...claim, why: "period", against }];
          }
          if (own === null || usual === null || own.end === usual || !isMonth(said, own.end)) return [];
          return [{ ...claim, why: "otherPeriod", against: othersAre(all, usual) }];
        }),
  );
  return [...silent, ...said];
}

/** A table whose period is not the other sections', where the text says nothing of its month. */
function silentOfPeriod(text: string, own: StrandFacts, all: readonly StrandFacts[], usual: Month): readonly Claim[] {
  if (own.end === usual || text.trim() === "" || monthsOf(text).some((month) => isMonth(month, own.end))) return [];
  return [{ why: "ownPeriod", words: periodText(own), against: othersAre(all, usual), at: 0 }];
}

/** "9 sections are for the 12 months to January 2020" */
function othersAre(all: readonly StrandFacts[], usual: Month): string {
  const others = all.filter(({ end }) => end === usual).length;
  return `${counted(others, "section is", "sections are")} for the 12 months to ${longMonth(usual)}`;
}
