import type { Rule } from "./rule";

/** The file says in its properties what it is: a screen reader reads that first. A build writes it where there is none. */
export const documentTitle: Rule = {
  text: () => "The workbook’s properties have no title.",
  toDo: "Write one under File, Info, or build again.",
  broken: () => [],
};
