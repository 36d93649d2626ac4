import { card, quoted } from "../writing";

export const reportLost = card("report", "reportLost", "Former report is lost", {
  noted: false,
  looksAt: "a build that was interrupted and cannot be put right",
  toDo: "Put the commentary back into the report.",
  message: ({ commentary }) =>
    `An earlier build had been interrupted, and the report before it could not be put back: what was kept of it cannot be read.${commentary === null ? "" : ` The commentary is on the sheet ${quoted(commentary)}.`}`,
});
