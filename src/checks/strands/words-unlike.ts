import { card, counted, inRow, quoted } from "../writing";

const COLUMN = { unit: "Unit", type: "Type" } as const;

export const wordsUnlike = card("strands", "wordsUnlike", "Two systems without words in common", {
  looksAt:
    "whether records without a reference can be matched by place and type, or the two systems word these so differently that none can",
  toDo: "Use the same words in both, take the column off the sheet “Systems”, or count by references alone.",
  message({ strand, says, systems: [one, other], of, words, records }, at) {
    const name = COLUMN[of];
    const word = (system: string, text: string) => (text === "" ? `${system} says none` : `${system} says ${quoted(text)}`);
    const result = says === "either" ? "If a record is in both, it counts twice" : "If a record is in both, it does not count";
    return `${inRow(at)}${counted(records, "record")} without a reference cannot be matched for ${quoted(strand)}: no ${of} is worded alike in both systems (${word(one, words[0])}, ${word(other, words[1])}). ${result}. Use the same words in both, clear ${quoted(name)} of both rows on the sheet “Systems” to match without it, or write ${quoted(`${says}, by reference`)} in the cell. If none of these records is in both, accept this and give the reason.`;
  },
  restsOn: ({ strand, says, systems, of, records }) => ({ strand, says, systems, of, records }),
  fix: {
    label: () => "Count by references alone",
    changes: ({ sheet, details: { says, cell } }) => (sheet === null ? [] : [{ sheet, ...cell, value: `${says}, by reference` }]),
  },
});
