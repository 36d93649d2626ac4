import { card, counted, placed, quoted, quotedList } from "../writing";

export const severalMeasures = card("reading", "severalMeasures", "Which column is counted?", {
  adjustable: false,
  looksAt: "columns beside one another for the same months, such as “Recorded” and “Solved”: they are not added up unasked",
  toDo: "Say which is the count on the sheet “Reading”.",
  message({ choices, among, sheets }, at) {
    const names = quotedList(choices.map(({ label }) => label));
    const where = among === "months" ? `${placed(at)}each month has columns ${names}` : `${sheetsNamed(sheets)} columns ${names}`;
    const { label, column } = choices[0]!;
    const example = `say on the sheet “Reading” which one is the count (Sheet ${quoted(sheets[0]!)}, Column ${column}, Read as “count” for ${quoted(label)})`;
    return `${where}. They may measure different things, so they are not added up. To count one of them, ${example}.`;
  },
});

function sheetsNamed(sheets: readonly string[]): string {
  const [first = "", second] = sheets;
  if (second === undefined) return `${quoted(first)} has`;
  return `${quoted(first)} and ${counted(sheets.length - 1, "other sheet")} have`;
}
