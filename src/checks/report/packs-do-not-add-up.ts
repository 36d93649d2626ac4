import { card, quoted, windowText } from "../writing";
import { windowNamed } from "../../domain/window";

export const packsDoNotAddUp = card("report", "packsDoNotAddUp", "Packs do not add up", {
  looksAt: "whether the figures of all packs come to those of the whole",
  toDo: "Say in the cells which place the rows are of, and look for names that are spelt in two ways.",
  message: ({ strand, column, window, span, total, sum }, { sheet, address }) => {
    const apart = Math.abs(total - sum).toLocaleString("en-GB");
    const rows =
      address === null || sheet === null
        ? `Look for rows that are of no ${column} or of two.`
        : `These rows of “${sheet}” are in no pack: ${address}. Say which ${column} they are of.`;
    return `${quoted(strand)}: the packs come to ${sum.toLocaleString("en-GB")} in the ${windowText(windowNamed({ window, span }))}, and the whole to ${total.toLocaleString("en-GB")}, ${apart} ${total > sum ? "more" : "fewer"}. ${rows}`;
  },
});
