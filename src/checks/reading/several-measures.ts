import { card, counted, placed, quoted, quotedList } from "../writing";

export const severalMeasures = card("reading", "severalMeasures", "Which column is counted?", {
  adjustable: false,
  looksAt: "several columns for the same months, such as “Recorded” and “Solved”. They are not added up unless you say so",
  toDo: "Choose which column is the count.",
  message({ choices, among, sheets, sameAs }, at) {
    const columns = `${choices.length === 1 ? "a column" : "columns"} ${quotedList(choices.map(({ label }) => label))}`;
    const where = among === "months" ? `${placed(at)}each month has ${columns}` : `${sheetsNamed(sheets)} ${columns}`;
    if (areParts(choices)) return `${where}. They do not say which months they are. Write the months in their place, like “Jan 20”.`;
    if (sameAs !== undefined)
      return `${where} with the same figures as ${quoted(sameAs)}. If they are the month’s own, say so. If they are those of the year so far, enter the month’s.`;
    return choices.length === 1
      ? `${where}, which may not be a count of offences. If it is, say so.`
      : `${where}. They may measure different things, so they are not added up. Choose which one to count${mayBePlaces(choices) ? ", or say that they are places" : ""}.`;
  },
  answers: ({ choices, sheets }) => {
    const notes = (column: string, readAs: string) => sheets.map((sheet) => ({ sheet, column, readAs }));
    const counts = areParts(choices) ? [] : choices;
    return [
      ...counts.map(({ label, column }) => ({
        label: `Count ${quoted(label)}${areTold(choices) ? "" : ` in column ${column}`}`,
        notes: notes(column, "count"),
      })),
      ...(counts.length > 1 && mayBePlaces(counts)
        ? [{ label: "They are places: add them up", notes: notes(choices[0]!.column, "place") }]
        : []),
      { label: sheets.length === 1 ? "Do not read this sheet" : "Do not read these sheets", notes: notes("", "not read") },
    ];
  },
});

/** True where the labels tell the columns apart. Repeated “Month” labels belong to something above them. */
function areTold(choices: readonly { readonly label: string }[]): boolean {
  return new Set(choices.map(({ label }) => label)).size === choices.length;
}

/** True of "P1" to "P12" under years: one of them alone is a part of the year. */
function areParts(choices: Parameters<typeof areTold>[0]): boolean {
  return choices.length > 1 && choices.every(({ label }) => /^(?:p|per|period|w|wk|week)\.? ?\d{1,2}$/i.test(label));
}

/** “Month” and “Year” are not places. */
function mayBePlaces(choices: Parameters<typeof areTold>[0]): boolean {
  return areTold(choices) && !choices.some(({ label }) => /\b(month|year|ytd)\b/i.test(label));
}

function sheetsNamed(sheets: readonly string[]): string {
  const [first = "", second] = sheets;
  if (second === undefined) return `${quoted(first)} has`;
  return `${quoted(first)} and ${counted(sheets.length - 1, "other sheet")} have`;
}
