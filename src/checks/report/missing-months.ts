import type { FigureTable } from "../../domain/count-details";
import {
  card,
  endingWithOne,
  leavingOut,
  listed,
  misspeltText,
  monthList,
  orEndWith,
  quotedSome,
  some,
  windowIs,
  windowNamed,
} from "../writing";

export const missingMonths = card("report", "missingMonths", "A period is incomplete", {
  looksAt: "periods with a month missing. They are not totalled",
  toDo: "Enter the months, or end the report with a month that has all months of both periods. If the sheet has rows only for months with offences, say that no row means none.",
  // Which other month would work is not part of what is wrong: it changes with every month.
  restsOn: ({ ends: _ends, ...said }) => said,
  message: ({ strands, window, span, months, sheets, systems, lacking = [], ends, misspelt }) => {
    const [why, toDo] =
      systems === undefined
        ? [`there are no figures for ${monthList(months)}${whereOf(lacking)}`, "Enter the missing months"]
        : [`${listed(systems)} do not both have all of ${monthList(months)}`, "Extract the same months from both"];
    const what = `${some(strands)}: ${why}, so the ${windowIs(windowNamed({ window, span }))} not totalled.`;
    if (misspelt) return `${what} ${misspeltText(misspelt)}`;
    return `${what} ${toDo}${orEndWith(ends)}${sheets.length === 0 ? "" : " If no row means none, say so."}`;
  },
  answers: ({ sheets, lacking = [], ends, misspelt }) =>
    misspelt
      ? []
      : [
          ...(sheets.length === 0
            ? []
            : [{ label: "No row means none", notes: sheets.map((sheet) => ({ sheet, column: "", readAs: "no row means none" })) }]),
          ...endingWithOne(ends),
          ...leavingOut(lacking),
        ],
});

/** " on “West” and “South”" */
function whereOf(lacking: readonly FigureTable[]): string {
  return lacking.length === 0 ? "" : ` on ${quotedSome(lacking.map(({ name }) => name))}`;
}
