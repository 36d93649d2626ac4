import { card, quoted, quotedSome } from "../writing";

export const contributionsNotGiven = card("reading", "contributionsNotGiven", "Where differences come from is not known", {
  looksAt:
    "whether the column by which differences are parted is there, and its values add up to the strand, and the strands that were chosen are in the report",
  toDo: "Choose another column or other strands, or compare the worksheets’ figures.",
  message: ({ why, column, strands }) => {
    const so = `so the report does not say where ${strands.length === 1 ? "its difference comes" : "their differences come"} from`;
    switch (why) {
      case "noColumn":
        return `No sheet with figures of the strands has a column ${quoted(column)}, so the report does not say where differences come from. Choose another column.`;
      case "onlyOne":
        return `Figures of ${quotedSome(strands)} are not parted by ${quoted(column)}: they have one value of it at most, ${so}.`;
      case "noStrand":
        return `The report is to say where the difference of ${quotedSome(strands)} comes from, and has no such strand.`;
      case "doNotAddUp":
        return `Figures by ${quoted(column)} do not add up to those of ${quotedSome(strands)}, ${so}.`;
    }
  },
});
