import { card, listedSome, quoted } from "../writing";

/** Names that a finding quotes. */
const QUOTED = 5;

export const namesWithNotes = card("reading", "namesWithNotes", "Footnote marks in names", {
  looksAt: "names with a footnote mark, if another table has the name without it or the sheet explains it",
  toDo: "Nothing. If the mark is part of the name, write the name differently.",
  message({ names }) {
    const read = names.map(({ text, bare }) => `${quoted(text)} as ${quoted(bare)}`);
    return `Names are read without their footnote marks: ${listedSome(read, QUOTED)}.`;
  },
});
