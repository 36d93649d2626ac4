import { card, listed, quoted } from "../writing";

/** Names that a finding quotes. */
const QUOTED = 5;

export const namesWithNotes = card("reading", "namesWithNotes", "Footnote marks in names", {
  looksAt: "names with a footnote mark, if another table has the name without it or the sheet explains it",
  toDo: "Nothing. If the mark is part of the name, write the name differently.",
  message({ names }) {
    const some = names.slice(0, QUOTED).map(({ text, bare }) => `${quoted(text)} as ${quoted(bare)}`);
    const more = names.length > QUOTED ? [`${names.length - QUOTED} more`] : [];
    return `Names are read without their footnote marks: ${listed([...some, ...more])}.`;
  },
});
