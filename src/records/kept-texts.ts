import { conditionTest } from "../reading";
import { partsOf } from "../reading/texts";
import type { TextCondition } from "./condition-sql";

/** SQL and reading decide differently of a text. That is a mistake of ours, and nothing may be counted by it. */
export class DecidedOtherwiseError extends Error {
  override readonly name = "DecidedOtherwiseError";
}

const NO_OTHER = ["any other", "all others", "anything else"];

/**
 * The text that stands on the sheet for all texts of a column of which the conditions say the same: the words of a value where they say
 * the same of it, else "any other" or, where they do not, one of the texts. `decisions` is what SQL said of them, as `countQuery` writes
 * it.
 */
export function keptText(by: readonly TextCondition[], decisions: string, example: string): string {
  const tests = by.map(conditionTest);
  const decided = (text: string) => tests.map((passes) => (passes(text) ? "1" : "0")).join("");
  const [isBlank, wanted] = [decisions.startsWith("-"), decisions.slice(1)];
  if ((example.trim() === "") !== isBlank || decided(isBlank ? "" : example) !== wanted)
    throw new DecidedOtherwiseError(`“${example}” is decided otherwise by SQL (${decisions}) than on a sheet (${decided(example)}).`);
  if (isBlank) return "";
  const named = by.flatMap(({ values }) => values.map(wordsOf)).filter((text) => text !== "");
  return [...named, ...NO_OTHER].find((text) => decided(text) === wanted) ?? example;
}

/** A value without what stands for any text. */
function wordsOf(value: string): string {
  return partsOf(value)
    .filter((part) => typeof part === "string")
    .join("")
    .replace(/^[\s:;,-]+|[\s:;,-]+$/g, "");
}
