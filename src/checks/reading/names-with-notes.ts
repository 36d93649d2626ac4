import { card, listed, quoted } from "../writing";

/** Names that a finding quotes. */
const QUOTED = 5;

export const namesWithNotes = card("reading", "namesWithNotes", "Names with a footnote’s mark", {
  looksAt: "names with the mark of a footnote, which another table has without it, or which the sheet explains",
  toDo: "Nothing, unless the mark belongs to the name: then write it in another way.",
  message({ names }) {
    const some = names.slice(0, QUOTED).map(({ text, bare }) => `${quoted(text)} as ${quoted(bare)}`);
    const more = names.length > QUOTED ? [`${names.length - QUOTED} more`] : [];
    return `Names are read without the marks of footnotes: ${listed([...some, ...more])}.`;
  },
});
