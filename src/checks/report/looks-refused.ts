import { listed } from "../../domain/text";
import { card } from "../writing";

export const looksRefused = card("report", "looksRefused", "Excel refused some formatting", {
  noted: false,
  looksAt: "page set-up, chart formatting and the like that Excel refused",
  toDo: "Build again to try once more. The figures are complete.",
  message: ({ refused }) =>
    `Excel refused the report’s ${listed(refused.map(({ what }) => what))}: ${[...new Set(refused.map(({ reason }) => reason))].join(" ")} The figures are complete. Build again to try once more.`,
});
