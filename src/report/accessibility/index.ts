import type { ReportPlan } from "../plan";
import { blankLines } from "./blank-lines";
import { chartsInWords } from "./charts-in-words";
import { colourAlone } from "./colour-alone";
import { contrast } from "./contrast";
import { documentTitle } from "./document-title";
import { emptySheets } from "./empty-sheets";
import { headerRow } from "./header-row";
import { linkTexts } from "./link-texts";
import { mergedCells } from "./merged-cells";
import type { Flaw, FlawPlace, Rule } from "./rule";
import { sheetNames } from "./sheet-names";
import { shorthand } from "./shorthand";
import { textSize } from "./text-size";
import { titles } from "./titles";

/** The rules of the statistical service's checklist that a report is held to, one file each. */
const RULES = {
  ...{ titles, headerRow, mergedCells, blankLines, shorthand, linkTexts, chartsInWords, colourAlone },
  ...{ textSize, contrast, sheetNames, emptySheets, documentTitle },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
export const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** Where the plan of a report is hard to read with a screen reader, in grey, or with weak eyes; nothing where it is as it should be. */
export function flawsOf(plan: ReportPlan): readonly Flaw[] {
  return RULE_NAMES.flatMap((rule) => RULES[rule].broken(plan).map((place) => ({ rule, ...place })));
}

/** What is said of the flaws by one rule. */
export interface FlawText {
  readonly rule: RuleName;
  readonly text: string;
  readonly toDo: string;
  readonly places: readonly FlawPlace[];
}

/** Flaws in words, those of a rule together. What a later version found by a rule of its own is passed over. */
export function flawTexts(flaws: readonly Flaw[]): readonly FlawText[] {
  return RULE_NAMES.flatMap((rule) => {
    const places = flaws.filter((flaw) => flaw.rule === rule).map(({ sheet, address }) => ({ sheet, address }));
    const { text, toDo } = RULES[rule];
    return places.length === 0 ? [] : [{ rule, text: text(places.length), toDo, places }];
  });
}
