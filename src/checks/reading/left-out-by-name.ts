import { card, placed, quoted } from "../writing";

export const leftOutByName = card("reading", "leftOutByName", "Offence or not?", {
  waits: true,
  looksAt:
    "names that sound like a total, or like a rate, an average or a cost, where the figures may be counts of an offence: nothing on the sheet makes up the total, or is measured",
  toDo: "Choose whether it is counted or left out.",
  message: ({ column, value, as }, at) =>
    as === "total"
      ? `${placed(at)}${quoted(value)} in column ${quoted(column)} is called a total, but no other rows or columns there make it up. Choose whether it is counted.`
      : `${placed(at)}${quoted(value)} in column ${quoted(column)} begins like a rate, an average or a cost, but its figures look like counts of an offence. Choose whether it is counted.`,
  answers({ column, value, across, sheets }) {
    const notes = (readAs: string) => sheets.map((sheet) => ({ sheet, column: across ? value : column, readAs }));
    return [
      { label: `Count ${quoted(value)}`, notes: notes(`counted: ${value}`) },
      { label: `Leave ${quoted(value)} out`, notes: notes(across ? "not read" : `left out: ${value}`) },
    ];
  },
  restsOn: ({ value }) => value,
});
