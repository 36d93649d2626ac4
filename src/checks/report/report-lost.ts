import { card } from "../writing";

export const reportLost = card("report", "reportLost", "Previous report is lost", {
  noted: false,
  looksAt: "a build that was interrupted and cannot be put right",
  toDo: "Nothing. A new report is made, with the commentary.",
  message: () => "An earlier build was interrupted, and the previous report could not be put back. A new report is made.",
});
