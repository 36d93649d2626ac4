import { card, inRow, quoted } from "../writing";

export const measureSectionUnknown = card("measures", "measureSectionUnknown", "Measure of an unknown section", {
  looksAt: "whether each measure is of a strand, or of a section of text",
  toDo: "Write the strand’s name, or its section number, in the column Section.",
  message: ({ measure, section, suggestion }, at) =>
    section === ""
      ? `${inRow(at)}nothing says in which section ${quoted(measure)} is printed, so it is not. Write a strand’s name in the column Section.`
      : `${inRow(at)}no section is called ${quoted(section)}, so ${quoted(measure)} is not printed. ${suggestion === null ? "Write the strand’s name or its section number. Excel turns 5.10 into 5.1 unless the cell is formatted as text." : `Did you mean ${quoted(suggestion)}?`}`,
  foundAndExpected: ({ section, suggestion }) => ({ found: section, expected: suggestion }),
});
