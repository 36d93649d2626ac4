import { listed } from "../../domain/text";
import { card } from "../writing";

export const looksRefused = card("report", "looksRefused", "Excel refused some of the report’s looks", {
  noted: false,
  looksAt: "page set-up, chart looks and the like that Excel did not take",
  toDo: "Build again: they are tried again. The figures are whole.",
  message: ({ refused }) =>
    `This Excel refused the report’s ${listed(refused.map(({ what }) => what))}: ${[...new Set(refused.map(({ reason }) => reason))].join(" ")} The figures are whole. Build again to have it tried again.`,
});
