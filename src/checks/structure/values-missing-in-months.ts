import type { FindingDetails } from "../../domain/finding";
import { card, counted, endingWithOne, listed, monthsText, orEndWith, placed, quoted, some } from "../writing";

const FIRST = {
  name: "They may be there under a name that is misspelt, which is another finding: put that right first, or accept it.",
  month: "They may be there under a month that is mistyped, which is another finding: put that right first, or accept it.",
} as const;

export const valuesMissingInMonths = card("structure", "valuesMissingInMonths", "Rows missing in some months", {
  looksAt:
    "places and offences that have no row in a month of the report when others do, and that usually have enough to make none very unlikely, or on sheets that write 0 in other rows",
  toDo: "Add the rows. You can also leave the place or offence out, choose a period without those months, or say that no row means none.",
  message({ strands, gaps, values, mayBe, ends }, at) {
    const named = gaps.map(
      ({ value, months, usual }) => `${quoted(value)} in ${monthsText(months)} (usually about ${counted(usual, "offence")} a month)`,
    );
    const more = values - gaps.length;
    const all = listed(more > 0 ? [...named, counted(more, "more value")] : named);
    return `${placed(at)}${some(strands)}: there are no rows for ${all}, so the total would be too low. ${mayBe === undefined ? `Add the rows, with 0 for no offences${ends?.length ? orEndWith(ends) : "."} If no row means none, say so.` : FIRST[mayBe]}`;
  },
  answers({ sheets, gaps, values, mayBe, ends }) {
    // The rows may be there under another name or month. Saying that there are none would lose them.
    if (mayBe !== undefined) return [];
    const columns = gaps.filter(({ mayBeLeftOut }) => mayBeLeftOut);
    const leftOut = columns.flatMap(({ header, value }) =>
      sheets.map((sheet) => ({ sheet, column: header, readAs: `left out: ${value}` })),
    );
    return [
      { label: "No row means none", notes: sheets.map((sheet) => ({ sheet, column: "", readAs: "no row means none" })) },
      ...(columns.length === values
        ? [{ label: `Leave ${listed(columns.map(({ value }) => quoted(value)))} out of all months`, notes: leftOut }]
        : []),
      ...endingWithOne(ends),
    ];
  },
  restsOn: ({ gaps }: FindingDetails["valuesMissingInMonths"]) => gaps.map(({ header, value, months }) => [header, value, months]),
});
