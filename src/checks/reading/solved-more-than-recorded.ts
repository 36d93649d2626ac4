import { card, monthsText, placed, quoted } from "../writing";

export const solvedMoreThanRecorded = card("reading", "solvedMoreThanRecorded", "More solved than recorded", {
  looksAt: "whether a month has more solved offences than recorded ones, where the report has solved rates",
  toDo: "Compare the two counts. Where solved offences are counted in the month in which they were solved, a month may have more; a period that does has no rate.",
  message: ({ strand, months }, at) =>
    `${placed(at)}${quoted(strand)} has more solved offences than recorded ones in ${monthsText(months)}. Compare the two. Offences may have been solved in a later month than they were recorded in.`,
});
