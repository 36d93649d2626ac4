import { card, number, placed, quoted } from "../writing";

export const accountFails = card("reading", "accountFails", "Figures and cells do not agree", {
  adjustable: false,
  looksAt: "whether every number on the sheets is accounted for once, and each strand’s figures are the sum of its cells",
  toDo: "Nothing, it is our mistake. Please report it with the words of the finding.",
  message({ strand, figures, cells }, at) {
    const what =
      strand === null
        ? "not every number on the sheets is accounted for"
        : `the figures of ${quoted(strand)} add up to ${number(figures)}, but its cells add up to ${number(cells)}`;
    return `${placed(at)}${what}. This is a mistake in Strand Report, not in your figures. No report is built. Please send us the output of the inspection.`;
  },
});
