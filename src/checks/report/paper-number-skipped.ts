import { card, placed } from "../writing";

export const paperNumberSkipped = card("report", "paperNumberSkipped", "A number of the paper is missing", {
  noted: false,
  looksAt: "numbers on the sheet “Paper” that are not one more than the one before",
  toDo: "Renumber the parts if nothing is missing.",
  message: ({ before, after }, at) => `${placed(at)}${after} follows ${before}. If nothing is missing between them, renumber the parts.`,
});
