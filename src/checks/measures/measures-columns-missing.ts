import { card, placed, quoted } from "../writing";

export const measuresColumnsMissing = card("measures", "measuresColumnsMissing", "Sheet of measures not understood", {
  looksAt: "whether a sheet “Measures” has the headers by which measures are read",
  toDo: "Write the headers Section, Measure and Kind in one row.",
  message: (_, at) =>
    `${placed(at).replace(/: $/, "")} is the name of the sheet that says what sections tell beside their offences, and no measure was read from it. It has no row with the headers ${quoted("Section")}, ${quoted("Measure")} and ${quoted("Kind")}. Add them, or give a sheet of figures another name.`,
});
