import { card } from "../writing";

export const ranksNotGiven = card("reading", "ranksNotGiven", "No strand can be ranked", {
  looksAt: "whether the rules of some strand name its district or other place, so that it can be ranked among the others",
  toDo: "Give strands a condition on the column of places, or take ranks out of the report.",
  message: () => "Strands are to be ranked among the places, and no strand is of a district or other place. Nothing is added.",
});
