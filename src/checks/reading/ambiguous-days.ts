import { capital } from "../../domain/text";
import { alsoOn, card, placed, quoted } from "../writing";

export const ambiguousDays = card("reading", "ambiguousDays", "Day or month first?", {
  adjustable: false,
  scope: "table",
  looksAt: "dates as text in which either number could be the day",
  toDo: "Enter them as dates, or choose which comes first.",
  message: ({ header, found, sheets = [] }, at) =>
    `${placed(at)}the dates in column ${quoted(header)} could have the day first or the month first (${quoted(found)})${alsoOn(sheets)}. Choose which.`,
  answers: ({ sheets }, { sheet }) =>
    sheet === null
      ? []
      : (["day first", "month first"] as const).map((readAs) => ({
          label: capital(readAs),
          notes: (sheets ?? [sheet]).map((each) => ({ sheet: each, column: "", readAs })),
        })),
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
