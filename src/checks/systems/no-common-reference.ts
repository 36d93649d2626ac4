import { card, counted, number, placed, quoted } from "../writing";

export const noCommonReference = card("systems", "noCommonReference", "No reference in common", {
  adjustable: false,
  acceptable: false,
  looksAt: "whether two systems have references in common",
  toDo: "Name on the sheet “Systems” the column of each system that holds the same reference.",
  message: ({ systems: [one, other], matched, of, apart }, at) => {
    const found =
      matched === 0
        ? `no reference of ${one} is in ${other}`
        : apart > 0
          ? `of ${counted(matched, "reference")} that ${one} and ${other} share, ${number(apart)} are of other months, so they seem to number records each in its own way`
          : `only ${number(matched)} of ${counted(of, "record")} have a reference that ${one} and ${other} share`;
    return `${placed(at)}${found}. Nothing was compared. Name on the sheet ${quoted("Systems")} the columns that hold the same reference; where ${other} keeps the number of ${one} in a column of its own, name that.`;
  },
});
