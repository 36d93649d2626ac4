import { remembering } from "../../domain/remembering";

/** A text without the marks of footnotes, and the marks. */
export interface Unmarked {
  readonly text: string;
  readonly marks: readonly string[];
}

const TO_COME =
  "(?:subject )?to (?:be )?(?:revised|revision|change|confirmed)|under review|tbc|draft|unverified|unvalidated|not (?:yet )?(?:final(?:ised)?|verified|validated|confirmed)";
/** Marks that say something of a figure without changing it: it is provisional, revised, estimated, after a break, or has a note. */
const WORD = String.raw`(?:r|p|e|b|rp|pr|er|provisional|prov|preliminary|prelim|revised|rev|estimated|estimates?|est|unaudited|final|${TO_COME}|(?:see )?(?:foot)?notes?(?: ?\d{1,2}(?:(?:,| and|,? &) ?\d{1,2})*)?)\.?`;
const NUMBER = String.raw`\d{1,2}`;
const SEPARATOR = String.raw`(?: ?[,;/&] ?| and | )`;
const several = (of: string) => String.raw`${of}(?:${SEPARATOR}${of})*`;
const brackets = (of: string) => String.raw`(?:\[ ?${several(of)} ?\]|\( ?${several(of)} ?\))`;
/** Asterisks, daggers, superscript letters and digits. */
const SIGNS = String.raw`(?:[*†‡§#¹²³⁰⁴-⁹⁽⁾ᵃ-ᵛᶜʳᴾᴿ]|\^\d)+`;

/** Whether a count went up or down, in the cell of a count: "516 ▲". */
const ARROW = "[▲▼△▽▴▾▵▿↑↓↗↘⬆⬇⇧⇩]";

/** `after` and `before` are letters that stand without brackets. "Jan 20 estimate" may be of another count than the month's own. */
const marksOf = (bracketed: string, letters: { readonly after: string; readonly before: string }) => ({
  after: new RegExp(
    String.raw`(?: ?(?:${brackets(bracketed)}|${SIGNS})|(?<=\d)(?: ?[-–—,:*†] ?| )(?:provisional|prov|preliminary|prelim|unaudited|final|${TO_COME}|revised|rev|estimated|est)\.?|${letters.after})$`,
    "iu",
  ),
  before: new RegExp(String.raw`^(?:${brackets(bracketed)}|[*†‡]+|(?:provisional|revised|estimated)\b:?${letters.before}) ?`, "i"),
});

/** Beside a count, "(12)" may be another count. */
const BESIDE_COUNTS = marksOf(WORD, {
  // Statistics offices mark a break, another definition or little reliability too, alone or two together: "87 b", "91 ep".
  after: String.raw`(?<=\d)(?:[rp]| [rpebdu]{1,2}| ?${ARROW})`,
  before: String.raw`|[rp](?= \d)`,
});
/** Beside a month or a year, a number or a letter in brackets is that of a note, and so is a letter run into the year: "Sep 2018(a)", "Sep 2018a". */
const BESIDE_PERIODS = marksOf(String.raw`(?:${WORD}|${NUMBER}|[abcdgh])`, {
  after: String.raw`(?<=\d)(?:[rp]| [rpe])|(?<=\p{L}{3}.?\d{4})[abcdgh]`,
  before: "",
});

/** A month, quarter or year without its marks: "Jan-20 [r]", "Dec 2019 (note 2)", "2018/19p", "Jan 2020¹". */
export const unmarkedPeriod = remembering((text) => unmarked(text, BESIDE_PERIODS));

/** A count without its marks: "1,234 [r]", "22p", "45*". */
export const unmarkedCount = remembering((text) => unmarked(text, BESIDE_COUNTS));

function unmarked(text: string, { after, before }: ReturnType<typeof marksOf>): Unmarked {
  let rest = text.replace(/\s+/g, " ").trim();
  const marks: string[] = [];
  for (const pattern of [after, before]) {
    for (let match = pattern.exec(rest); match && match[0].length < rest.length; match = pattern.exec(rest)) {
      marks.push(match[0].replace(/^[ \-–—,:]+| $/g, ""));
      rest = (pattern === after ? rest.slice(0, match.index) : rest.slice(match[0].length)).trim();
    }
  }
  return { text: rest, marks };
}
