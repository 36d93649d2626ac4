import { card } from "../writing";

export const noFigures = card("report", "noFigures", "Strand without figures", {
  looksAt: "strands without any figures",
  toDo: "Check what the strand counts.",
  message: ({ strand }) => `${strand}: there are no figures to report.`,
});
