import { capital } from "../../domain/text";
import { alsoOn, card, placed, quoted } from "../writing";

export const ambiguousDays = card("reading", "ambiguousDays", "Day or month first?", {
  adjustable: false,
  scope: "table",
  looksAt: "dates as text of which either number could be the day",
  toDo: "Enter dates, or say which on the sheet “Reading”.",
  message: ({ header, found, sheets = [] }, at) =>
    `${placed(at)}the dates in column ${quoted(header)} can be read day first or month first (${quoted(found)})${alsoOn(sheets)}. Say which on the sheet “Reading”: “day first” or “month first”.`,
  answers: ({ sheets }, { sheet }) =>
    sheet === null
      ? []
      : (["day first", "month first"] as const).map((readAs) => ({
          label: capital(readAs),
          notes: (sheets ?? [sheet]).map((each) => ({ sheet: each, column: "", readAs })),
        })),
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
