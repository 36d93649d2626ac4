import { card, counted, inRow, number, quoted } from "../writing";

export const countedUnsure = card("strands", "countedUnsure", "Records matched by date, place and type", {
  looksAt: "how many records of a strand of two systems are the same by date, place and type alone",
  toDo: "Look at these records on the sheet “To put right”. Accept the finding, or count by references alone.",
  message: ({ strand, says, systems: [one, other], unsure, of }, at) => {
    const rest =
      says === "both"
        ? "Without them, the strand would have that many fewer"
        : "Without them, these would count in each system, and the strand would have that many more";
    return `${inRow(at)}of ${counted(of, "record")} of ${quoted(strand)}, ${number(unsure)} ${unsure === 1 ? "is" : "are"} the same in ${one} and ${other} by date, place and type alone. ${rest}. Look at them on the sheet “To put right”. Accept this if they are the same, or write ${quoted(`${says}, by reference`)} in the cell.`;
  },
  restsOn: ({ strand, says, systems, unsure }) => ({ strand, says, systems, unsure }),
  fix: {
    label: () => "Count by references alone",
    changes: ({ sheet, details: { says, cell } }) => (sheet === null ? [] : [{ sheet, ...cell, value: `${says}, by reference` }]),
  },
});
