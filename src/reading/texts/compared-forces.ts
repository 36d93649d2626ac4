import { remembering } from "../../domain/remembering";
import { spelt } from "./spelling";

const SIMILAR = "msf|msg|most similar|similar (?:forces|group)|peer forces|peers";
const WORKED_OUT = /\b(?:averages?|avg|mean|median|rank(?:s|ing|ed)?|benchmarks?|comparators?)\b/;
const COMPARED = new RegExp(
  String.raw`\b(?:${SIMILAR}|forces? comparisons?|(?:other|neighbouring) forces|comparisons? (?:of|with|to|between) (?:\S+ )?forces)\b`,
);

/** True for a text that says that forces are compared: "Most similar forces", "Force comparison". Anything may be compared with last year. */
export const comparesForces = remembering((text) => COMPARED.test(spelt(text)));

/** True for what stands beside forces that are compared: "MSG", "Force average", "Rank". */
export function isForcesMeasure(text: string): boolean {
  return comparesForces(text) || WORKED_OUT.test(spelt(text));
}

/** True for a name of the force that the sheet is of, beside others: "Our force". */
export function isOwnForce(text: string): boolean {
  return /^(?:our|own|this|my|home)(?: own)? (?:force|police|constabulary|county)$/.test(spelt(text));
}

/** The one of some forces that a text names: "Essex" of "Essex Police: burglary". Null where it names none or several, or a region of that name. */
export function ownForceOf(text: string, forces: readonly string[]): string | null {
  const said = wordsOf(text);
  const named = forces.filter((force) => new RegExp(`(?:^| )${bareName(force)}(?! region)(?: |$)`, "u").test(said));
  return named.length === 1 ? named[0]! : null;
}

function bareName(force: string): string {
  return wordsOf(force).replace(/ (?:police(?: service)?|constabulary)$/, "");
}

function wordsOf(text: string): string {
  return spelt(text)
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}
