import { percentText } from "../../../domain/percent";
import { WINDOW_LENGTH } from "../../../domain/window";
import { normalised } from "../../../domain/text";
import { isRounded, numbersOf, type NumberInText } from "../numbers";
import { sentencesOf, type Sentence } from "../sentences";
import { isElsewhere, type Claim, type ReadAgainst, type StrandFacts } from "./claim";

const UP = "rose|risen|rising|increased|increasing|grew|grown|growing|gone up|went up|going up|climbed|higher|up";
const DOWN =
  "fell|fallen|falling|decreased|decreasing|dropped|dropping|declined|declining|gone down|went down|going down|reduced|lower|down";
const HELPS = "(?:(?:has|have|had|is|are|was|were)\\s+)?";
const HOW =
  "(?:(?:also|again|now|been|slightly|significantly|sharply|steadily|further|only|continued to|marginally|markedly|overall)\\s+)*";
/** What may follow such a verb where the strand's own 12 months are meant, and no part of them. */
const TAIL = new RegExp(
  "^(?:\\s+(?:again|slightly|significantly|sharply|steadily|further|overall|marginally|markedly))*" +
    "(?<by>\\s+by\\s+(?<about>(?:about|around|nearly|almost|over|more than|just over|just under|some)\\s+)?(?<figures>[+−–-]?[\\d,]+(?:\\.\\d+)?(?:\\s?(?:%|per ?cent\\b))?(?:\\s+offences)?(?:\\s*\\([^)]{1,20}\\))?))?" +
    "(?:,?\\s+(?:from\\s+[\\d,]+\\s+to\\s+[\\d,]+|(?:over|in|during)\\s+the\\s+(?:last|past)\\s+(?:year|12 months|twelve months)|(?:over|in)\\s+the\\s+(?:year|12 months|twelve months)|this year|year on year|compared (?:with|to) (?:the )?(?:last|previous) (?:year|12 months|twelve months)))*" +
    "\\s*(?=$|[.;:!?]|,\\s*(?:but|and|while|although|with|which|driven|due)\\b|\\s(?:but|while|although)\\b)",
  "i",
);
/** What may stand before the strand where it is meant as a whole. */
const HEAD =
  /(?:^|[;:,]|\b(?:but|and|while|although|that))\s*(?:(?:overall|however|in total|also|again|the|total|all|recorded|police|reported|number of|numbers of|level of|levels of|volume of)[\s,-]+)*$/i;
/** Amounts beside words of direction, wherever in a sentence. */
const TIED = new RegExp(
  `\\b(?:(?<up>increase[sd]?|rise|rose|risen|growth|up)|(?<down>decrease[sd]?|reduction|reduced|fall|fell|fallen|drop|dropped|decline[sd]?|down))\\s+(?:of|by)\\s+(?<figure>[\\d,]+(?:\\.\\d+)?(?:\\s?(?:%|per ?cent\\b))?)`,
  "giu",
);
/** A difference of fewer is found beside other things by chance. */
const LEAST_TIED = 20;

/** Words of direction, and the amounts beside them, that the table does not bear out: "fell" beside +2.3%. */
export function directionClaims(text: string, { own, all }: ReadAgainst): readonly Claim[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (isElsewhere(sentence.text)) return [];
    const said = all.flatMap((facts) => saidOf(sentence, facts, facts === own));
    return said.length > 0 || own === null ? said : tiedTo(sentence, own);
  });
}

/** What a sentence says of a strand by name, or, in its own section, of "offences". */
function saidOf({ text, at }: Sentence, facts: StrandFacts, isOwn: boolean): readonly Claim[] {
  if (facts.diff === null) return [];
  const names = namesOf(facts, isOwn).map(escaped).join("|");
  const pattern = new RegExp(
    `\\b(?:${names})(?:\\s+(?:offences|crimes?|figures|numbers))?\\s+${HELPS}${HOW}(?:(?<up>${UP})|(?<down>${DOWN}))\\b`,
    "giu",
  );
  return [...text.matchAll(pattern)].flatMap((match): Claim[] => {
    const rest = text.slice(match.index + match[0].length);
    const tail = TAIL.exec(rest);
    // A year is not what the table is for where it is for fewer months.
    const isYear = /year|12 months|twelve/i.test(tail?.[0] ?? "");
    if (tail === null || (isYear && facts.length !== WINDOW_LENGTH) || !HEAD.test(text.slice(0, match.index))) return [];
    const claim = { words: (match[0] + tail[0]).trim().replace(/[,;:]$/, ""), at: at + match.index, against: tableSays(facts) };
    const isUp = match.groups?.up !== undefined;
    if (facts.diff === 0 || isUp !== facts.diff! > 0) return [{ ...claim, why: "direction" }];
    const figures = numbersOf(tail.groups?.figures ?? "");
    return figures.every((figure) => isOfTable(figure, facts, tail.groups?.about !== undefined)) ? [] : [{ ...claim, why: "figure" }];
  });
}

/** What a strand is called in a sentence. */
function namesOf({ strand, measure }: StrandFacts, isOwn: boolean): readonly string[] {
  const plain = [strand, measure].map((name) => normalised(name).replace(/\s*\boffences$/, ""));
  const turned = plain.flatMap((name) => {
    const [, main, inside] = /^(.*?)\s*\(([^)]*)\)$/.exec(name) ?? [];
    return main === undefined || inside === undefined ? [] : [main, inside.length < 5 ? inside : `${inside} ${main}`];
  });
  const names = [...plain, ...turned, ...(isOwn ? ["offences"] : [])].filter((name) => name.length > 2);
  return [...new Set(names)].toSorted((a, b) => b.length - a.length);
}

/** Whether an amount is the table's difference or percentage, as far as it is written. */
function isOfTable(figure: NumberInText, { diff, pctDiff }: StrandFacts, isAbout: boolean): boolean {
  const value = figure.kind === "percent" ? (pctDiff === null ? null : Math.abs(pctDiff) * 100) : Math.abs(diff!);
  if (value === null || figure.kind === "money" || figure.kind === "year") return true;
  return isRounded(figure, value) || (isAbout && Math.abs(figure.value - value) <= value * 0.1);
}

/** An amount that is the strand's own, beside a word for the other direction. */
function tiedTo({ text, at }: Sentence, facts: StrandFacts): readonly Claim[] {
  const { diff, pctDiff } = facts;
  if (diff === null || diff === 0) return [];
  return [...text.matchAll(TIED)].flatMap((match): Claim[] => {
    const [figure] = numbersOf(match.groups!.figure!);
    if (figure === undefined) return [];
    const isPercent = figure.kind === "percent" && figure.decimals > 0 && pctDiff !== null && isRounded(figure, Math.abs(pctDiff) * 100);
    const isDiff = figure.kind === "count" && figure.value === Math.abs(diff) && figure.value >= LEAST_TIED;
    const isUp = match.groups?.up !== undefined;
    if ((!isPercent && !isDiff) || isUp === diff > 0) return [];
    return [{ why: "direction", words: match[0], at: at + match.index, against: tableSays(facts) }];
  });
}

/** "the table of “Street Robbery” has Diff. 35 and % Diff. +2.3%" */
function tableSays({ strand, diff, pctDiff }: StrandFacts): string {
  const percent = pctDiff === null ? "" : ` and % Diff. ${percentText(pctDiff, "-")}`;
  return `the table of “${strand}” has Diff. ${diff!.toLocaleString("en-GB")}${percent}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
}
