import { card } from "../writing";

export const wholesNotGiven = card("reading", "wholesNotGiven", "No strand is of one place", {
  looksAt: "whether the rules of some strand name its district or other place, so that all places can stand beside it",
  toDo: "Give strands a condition on the column of places, or take all places out of the report.",
  message: () => "All places are to stand beside strands of some, and no strand is of a district or other place. Nothing is added.",
});
