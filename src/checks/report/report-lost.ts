import { card } from "../writing";

export const reportLost = card("report", "reportLost", "Former report is lost", {
  noted: false,
  looksAt: "a build that was interrupted and cannot be put right",
  toDo: "Build the report: it is made anew, with the commentary.",
  message: () => "An earlier build had been interrupted, and the report before it could not be put back. It is made anew.",
});
