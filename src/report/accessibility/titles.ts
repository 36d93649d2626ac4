import { counted } from "../../domain/text";
import type { Rule } from "./rule";
import { tablesOf } from "./tables";

/** Each sheet says in its first cell what it is. */
export const titles: Rule = {
  text: (places) => `${counted(places, "sheet")} ${places === 1 ? "has" : "have"} no title in the first cell.`,
  toDo: "Write in A1 what the sheet is.",
  broken: ({ report, data }) =>
    [report, data]
      .filter((plan) => {
        const first = plan.cells[0]?.[0];
        return (
          !(first && "text" in first && first.text.trim() !== "") || tablesOf(plan).some(({ row, column }) => row === 0 && column === 0)
        );
      })
      .map(({ sheet }) => ({ sheet, address: "A1" })),
};
