import type { FindingDetails } from "../../domain/finding";
import { card, endingWithOne, longMonth, misspeltText, some } from "../writing";

/** Nobody would choose to end this many months earlier. */
const LONG = 3;

export const strandsBehind = card("report", "strandsBehind", "Strands without the last month", {
  adjustable: false,
  looksAt: "strands that have no figure yet for the last month on the sheets",
  toDo: "Enter the month, leave those strands out, or choose the last month of the report.",
  answers: (details) => (details.misspelt ? [] : endingWithOne(offered(details))),
  message({ strands, of, misspelt, ...ends }) {
    const { last, before } = ends;
    const [has, them] = strands.length === 1 ? ["has", "it"] : ["have", "them"];
    const earlier = offered(ends).includes(before) ? `, end the report with ${longMonth(before)}` : "";
    const what = `${some(strands)} ${has} no figure for ${longMonth(last)} yet (${strands.length} of ${of} strands).`;
    if (misspelt) return `${what} ${misspeltText(misspelt)}`;
    return `${what} Enter it${earlier}, or leave ${them} out of the report.`;
  },
});

function offered({ last, before, ends }: Pick<FindingDetails["strandsBehind"], "last" | "before" | "ends">) {
  const months = last - before > LONG ? [last] : [before, last];
  return ends === undefined ? months : months.filter((month) => ends.includes(month));
}
