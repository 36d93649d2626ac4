import type { FindingDetails } from "../../domain/finding";
import { card, endingWithOne, leavingOut, listed, longMonth, quoted, some } from "../writing";

export const tablesBehind = card("report", "tablesBehind", "Sheets without the last months", {
  adjustable: false,
  looksAt: "sheets that end before the others that they are added up with",
  toDo: "Enter their months, choose the last month of the report, or leave those sheets out.",
  answers: (details) => [...endingWithOne(offered(details)), ...leavingOut(details.tables.map(({ table }) => table))],
  message(details) {
    const { tables, strands, last, before } = details;
    const named = listed(tables.map(({ table, end }) => `${quoted(table.name)} ends with ${longMonth(end)}`));
    const end = offered(details).includes(before) ? `, end the report with ${longMonth(before)}` : "";
    const [their, them] = tables.length === 1 ? ["its", "it"] : ["their", "them"];
    return `${named}, while what is added up with ${them} for ${some(strands)} goes on to ${longMonth(last)}. Enter ${their} months${end}, or leave ${them} out.`;
  },
  restsOn: ({ last, strands, tables }: FindingDetails["tablesBehind"]) => [
    last,
    strands,
    tables.map(({ table, end }) => [table.name, end]),
  ],
});

function offered({ before, ends }: Pick<FindingDetails["tablesBehind"], "before" | "ends">) {
  return ends === undefined || ends.includes(before) ? [before] : [];
}
