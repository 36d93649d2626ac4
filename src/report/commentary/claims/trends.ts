import { longMonth } from "../../../domain/month";
import { percentText } from "../../../domain/percent";
import type { ReportedFigure } from "../../../domain/comparison";
import { sentencesOf } from "../sentences";
import { isElsewhere, type Claim, type ReadAgainst } from "./claim";

/** "the rate of increase continues to slow", "growth has slowed" */
const SLOWER =
  /\b(?:the\s+)?(?:(?:rate|level|pace) of )?(?:increase|rise|growth)s?\b(?:\s+(?:in|of)\s+[\p{L} ]{1,40}?)?\s+(?:(?:has|have|is|are|continues?|continued|appears?|seems?)\s+(?:also\s+|again\s+)?(?:to\s+)?(?:have\s+)?)?(slow(?:s|ed|ing)?|eas(?:es|ed|ing))\b/iu;
const FASTER =
  /\b(?:the\s+)?(?:(?:rate|level|pace) of )?(?:increase|rise|growth)s?\b(?:\s+(?:in|of)\s+[\p{L} ]{1,40}?)?\s+(?:(?:has|have|is|are|continues?|continued|appears?|seems?)\s+(?:also\s+|again\s+)?(?:to\s+)?(?:have\s+)?)?(accelerat(?:e|es|ed|ing)|quicken(?:s|ed|ing)?|gather(?:s|ed|ing)? pace)\b/iu;
/** Spans that are not the report's own. */
const OTHER_SPAN = /\b(?:\d+|few|several|recent) (?:days?|weeks?|months?|quarters?)\b|\bsince\b|\bthis (?:month|quarter)\b/i;

/** What is said of how fast a strand rises, against the report before: nothing where the workbook keeps none. */
export function trendClaims(text: string, { own }: ReadAgainst): readonly Claim[] {
  const [now, then] = [own?.pctDiff ?? null, own?.before ? fraction(own.before) : null];
  if (own === null || own.before === null || now === null || then === null) return [];
  return sentencesOf(text).flatMap((sentence): readonly Claim[] => {
    if (isElsewhere(sentence.text) || OTHER_SPAN.test(sentence.text)) return [];
    const [slower, faster] = [SLOWER.exec(sentence.text), FASTER.exec(sentence.text)];
    const isWrong = (slower !== null && now > then && now > 0) || (faster !== null && (now < then || now <= 0));
    const match = slower ?? faster;
    if (!isWrong || match === null) return [];
    const against = `% Diff. is ${percentText(now, "-")}, and was ${percentText(then, "-")} in the report to ${longMonth(own.before!.end)}`;
    return [{ why: "trend", words: match[0].trim(), against, at: sentence.at + match.index }];
  });
}

function fraction({ earlier, later }: ReportedFigure): number | null {
  return earlier === null || later === null || earlier === 0 ? null : (later - earlier) / earlier;
}
