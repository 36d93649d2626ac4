import { counted } from "../../domain/text";
import { STYLES, type Style, type StyleName } from "../layout/styles";
import type { Rule } from "./rule";

/** Points. The service asks for 10 or 12; notes and headers of a page of A4 are a little smaller (docs/accessibility.md). */
export const SMALLEST = 8.5;

/** No words are smaller than can be read in print. */
export const textSize: Rule = sized(STYLES);

/** The rule over these looks. */
export function sized(styles: Readonly<Record<StyleName, Style>>): Rule {
  return {
    text: (places) => `${counted(places, "cell")} ${places === 1 ? "has" : "have"} letters under ${SMALLEST} points.`,
    toDo: `Make the letters ${SMALLEST} points or larger; 10 is better.`,
    broken: ({ report, data }) =>
      [report, data].flatMap((plan) =>
        plan.styles
          .filter(({ style }) => (styles[style].size ?? 10) < SMALLEST)
          .flatMap(({ areas }) => areas.map((address) => ({ sheet: plan.sheet, address }))),
      ),
  };
}
