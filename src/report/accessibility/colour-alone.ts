import { counted } from "../../domain/text";
import { wordsBelow } from "./charts-in-words";
import type { Rule } from "./rule";

/** What colours mean is said in words too: light and dark columns are told apart in grey as well, and lines by their shape. */
export const colourAlone: Rule = {
  text: (places) => `At ${counted(places, "place")} a colour may say something that no word says.`,
  toDo: "Say it in words too, as in “Red: …”, or take the colour away.",
  broken: ({ report }) =>
    report.charts
      .filter((chart) => chart.kind !== "lines" && chart.series.length > 1 && !/\b(light|dark)\b/i.test(wordsBelow(report, chart) ?? ""))
      .map(({ area }) => ({ sheet: report.sheet, address: area.from })),
};

/** Whether words name a colour, and so say what it stands for. */
export function namesColour(words: string): boolean {
  return /\b(red|amber|green|yellow|orange|blue|purple|grey|pink|brown|light|dark)\b/i.test(words);
}
