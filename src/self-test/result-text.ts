import type { SelfTestResult, ScenarioTraffic } from "./run-self-test";
import type { Step } from "./trial";

/** Where a self-test ran, as Office gives it. */
export interface AboutExcel {
  /** "PC", "Mac", "OfficeOnline", or what Office gives instead. */
  readonly platform: string;
  readonly version: string;
  /** The languages of Excel's display and of the workbook's content: "en-GB". */
  readonly languages: readonly [display: string, content: string];
  /** "ExcelApi 1.1 to 1.20" */
  readonly requirementSets: readonly string[];
  readonly addIn: string;
  readonly at: Date;
}

/** Requirement sets to ask about, each with the last version after 1. that may exist. */
const SETS: Readonly<Record<string, number>> = {
  ExcelApi: 30,
  ExcelApiOnline: 3,
  ExcelApiDesktop: 9,
  SharedRuntime: 3,
  AddinCommands: 3,
  RibbonApi: 3,
  DialogApi: 3,
  KeyboardShortcuts: 2,
  OpenBrowserWindowApi: 1,
};

/** The requirement sets that exist, by Office's answer for each version. */
export function requirementSets(isThere: (set: string, version: string) => boolean): readonly string[] {
  return Object.entries(SETS).map(([set, last]) => {
    const there = Array.from({ length: last }, (_, index) => index + 1).filter((minor) => isThere(set, `1.${minor}`));
    const runs = there
      .filter((minor) => !there.includes(minor - 1))
      .map((from) => {
        let to = from;
        while (there.includes(to + 1)) to += 1;
        return from === to ? `1.${from}` : `1.${from} to 1.${to}`;
      });
    return `${set} ${runs.length === 0 ? "none" : runs.join(", ")}`;
  });
}

/** How many steps came out as expected, and how many did not. */
export function tally(steps: readonly Step[]): { readonly passed: number; readonly differed: number } {
  const count = (came: Step["came"]) => steps.filter((step) => step.came === came).length;
  return { passed: count("passed"), differed: count("differed") };
}

/** The whole result, as text to send: what differed comes first. */
export function resultText({ steps, traffic, milliseconds }: SelfTestResult, about: AboutExcel): string {
  const { passed, differed: wrong } = tally(steps);
  const of = (came: Step["came"]) => steps.filter((step) => step.came === came);
  const differed = of("differed").flatMap(({ scenario, what, expected, seen }) => [
    `- ${scenario}: ${what}`,
    `    expected: ${cut(expected!)}`,
    `    seen:     ${cut(seen)}`,
  ]);
  return [
    `Strand Report ${about.addIn}, self-test: ${passed} as expected, ${wrong} not, in ${(milliseconds / 1000).toFixed(1)} s`,
    `Excel: ${about.platform}, ${about.version}, shown in ${about.languages[0]}, content in ${about.languages[1]}`,
    `Requirement sets: ${about.requirementSets.join("; ")}`,
    `Run: ${about.at.toISOString()}`,
    ...(differed.length === 0 ? [] : ["", "NOT AS EXPECTED", ...differed]),
    "",
    "WRITTEN DOWN (neither right nor wrong)",
    ...of("noted").map(({ scenario, what, seen }) => `- ${scenario}: ${what}: ${cut(seen)}`),
    "",
    "AS EXPECTED",
    ...of("passed").map(({ scenario, what }) => `- ${scenario}: ${what}`),
    "",
    "SYNCS (milliseconds, bytes sent / received)",
    ...traffic.map(trafficText),
    "",
  ].join("\n");
}

/** Longer values are cut, so that the text can be read and sent. */
const MOST = 600;

function cut(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST)}… (${text.length} letters)`;
}

function trafficText({ scenario, syncs }: ScenarioTraffic): string {
  const each = syncs.map(
    ({ milliseconds, sent, received }) => `${Math.round(milliseconds)}${sent === null ? "" : ` (${sent}/${received ?? 0})`}`,
  );
  const all = syncs.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return `- ${scenario}: ${syncs.length} in ${Math.round(all)} ms: ${each.join(", ")}`;
}
