import { counted } from "../../domain/text";
import type { Rule } from "./rule";

/** A sheet's name says what is on it. */
export const sheetNames: Rule = {
  text: (places) =>
    `${counted(places, "sheet")} of the report ${places === 1 ? "has a name that does" : "have names that do"} not say what is on ${places === 1 ? "it" : "them"}.`,
  toDo: "Give each another name. The next build finds it by its names in the Name Manager.",
  broken: ({ report, data }) => [report, data].filter(({ sheet }) => saysNothing(sheet)).map(({ sheet }) => ({ sheet, address: null })),
};

/** True for "Sheet1", "Sheet1 (2)", "Copy 3", "12" and the like. */
export function saysNothing(name: string): boolean {
  return /^(sheet|copy|new|untitled|temp|test|tab)?[\s_-]*\d*(\s*\(\d+\))?$/i.test(name.trim());
}
