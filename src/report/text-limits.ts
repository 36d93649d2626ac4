import { finding, placeOf, type Finding, type FindingPlace } from "../domain/finding";
import type { PaperPart, TextSection } from "../domain/paper";
import type { StrandDefinition } from "../domain/strand";
import type { WrittenDetails } from "../reading/sheets";

/**
 * The most characters of each text. What is near to Excel's own limits: a page's header and the title of a chart take 255, and a text within a
 * formula; a row, 409 points; a marking has to fit the width of a page, in two lines at most.
 */
export const MOST_CHARACTERS = { name: 250, measure: 300, title: 250, classification: 110, source: 1000, part: 32_000 } as const;

const WORDS = {
  title: "The report’s title",
  force: "The force",
  classification: "The protective marking",
  source: "The source",
} as const satisfies Record<keyof WrittenDetails, string>;

/** An error for each text that the report has no room for: no part of it is cut off in silence. */
export function textLimits(
  definitions: readonly StrandDefinition[],
  details: WrittenDetails,
  strandsSheet: string | null,
): readonly Finding[] {
  const limits = {
    title: MOST_CHARACTERS.title,
    force: MOST_CHARACTERS.name,
    classification: MOST_CHARACTERS.classification,
    source: MOST_CHARACTERS.source,
  };
  return [
    ...(Object.keys(WORDS) as (keyof WrittenDetails)[]).flatMap((what) =>
      tooLong(WORDS[what], details[what], limits[what], { sheet: strandsSheet, address: null }),
    ),
    ...definitions.flatMap(({ section, strand, measure, lead, definedAt }) => {
      const at = definedAt === null ? { sheet: null, address: null } : placeOf(definedAt);
      return [
        ...tooLong("A section’s number", section, MOST_CHARACTERS.name, at),
        ...tooLong("A strand’s name", strand, MOST_CHARACTERS.name, at),
        ...tooLong("A measure", measure, MOST_CHARACTERS.measure, at),
        ...tooLong("A lead", lead, MOST_CHARACTERS.name, at),
      ];
    }),
  ];
}

/** The same of the paper's parts and of sections without figures. Excel cuts a text off at 32,767 characters, so one near to that may be cut. */
export function paperLimits(parts: readonly PaperPart[], texts: readonly TextSection[]): readonly Finding[] {
  return [
    ...texts.flatMap(({ section, strand, lead, definedAt }) => [
      ...tooLong("A section’s number", section, MOST_CHARACTERS.name, placeOf(definedAt)),
      ...tooLong("A strand’s name", strand, MOST_CHARACTERS.name, placeOf(definedAt)),
      ...tooLong("A lead", lead, MOST_CHARACTERS.name, placeOf(definedAt)),
    ]),
    ...parts.flatMap(({ number, heading, text, numberAt, headingAt, textAt }) => [
      ...tooLong("A part’s number", number, MOST_CHARACTERS.name, placeOf(numberAt)),
      ...tooLong("A heading", heading, MOST_CHARACTERS.name, placeOf(headingAt)),
      ...tooLong("A part’s text", text, MOST_CHARACTERS.part, placeOf(textAt)),
    ]),
  ];
}

function tooLong(what: string, text: string | null, most: number, at: FindingPlace): readonly Finding[] {
  if (text === null || text.length <= most) return [];
  return [finding("textTooLong", at, { what, begins: [...text].slice(0, 40).join("").trim(), length: text.length, most })];
}
