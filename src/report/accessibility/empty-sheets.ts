import { counted } from "../../domain/text";
import type { Rule } from "./rule";

/** No sheet is empty. */
export const emptySheets: Rule = {
  text: (places) => `${counted(places, "sheet")} ${places === 1 ? "is" : "are"} empty.`,
  toDo: "Delete what is not needed.",
  broken: ({ report, data }) =>
    [report, data]
      .filter(({ cells }) => cells.every((row) => row.every((cell) => cell === null)))
      .map(({ sheet }) => ({ sheet, address: null })),
};
