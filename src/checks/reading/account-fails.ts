import { card, number, placed, quoted } from "../writing";

export const accountFails = card("reading", "accountFails", "The account does not add up", {
  adjustable: false,
  looksAt: "whether every number has one fate, and each strand’s figures are the sum of the cells that are counted for it",
  toDo: "Nothing: it is our mistake. Send us what `npm run inspect -- FILE --json` says.",
  message({ strand, figures, cells }, at) {
    const what =
      strand === null
        ? "what became of the numbers does not add up to the numbers that stand there"
        : `the figures of ${quoted(strand)} add up to ${number(figures)}, but its cells to ${number(cells)}`;
    return `${placed(at)}${what}. This is a mistake of Strand Report, and not yours. No report is made of it; please send us what the inspection says.`;
  },
});
