import { PAPER_PARTS, PAPER_STRANDS } from "../../../scripts/examples/board-paper";
import { compare } from "../../../src/analysis/compare";
import { longMonth, monthOf, parseIsoMonth } from "../../../src/domain/month";
import { earlierEnd } from "../../../src/domain/window";
import { messageOf } from "../../../src/checks/messages";
import { filledTexts, reportFigures, textFindings, type OwnText } from "../../../src/report/commentary";
import { definitionOf } from "./facts";

const COMPARISONS = PAPER_STRANDS.flatMap(({ section, strand, figures }) => {
  if (figures === null) return [];
  const end = parseIsoMonth(figures.end)!;
  const totals = [
    { end: earlierEnd(end), total: figures.earlier, sources: [] },
    { end, total: figures.later, sources: [] },
  ];
  return [compare({ definition: definitionOf(strand, { section, measure: figures.measure }), figures: { kind: "totals", totals } }, end)];
});

/** Every section of the paper as a text, the line above its table with it. */
const TEXTS: readonly OwnText[] = [
  ...PAPER_PARTS.map(({ number, heading, text }) => textOf(null, heading, null, text, number)),
  ...PAPER_STRANDS.map(({ section, strand, commentary, figures }) => {
    const above = figures === null ? "" : `\n\n${figures.measure}\n12 months to end of ${longMonth(parseIsoMonth(figures.end)!)}:`;
    return textOf(strand, strand, figures === null ? null : strand, commentary + above, section);
  }),
];

function textOf(key: string | null, title: string, strand: string | null, text: string, address: string): OwnText {
  return { key, title, strand, text, pieces: [text], sheet: "Report", address: `A${address.replace(".", "")}` };
}

test("of the paper's own text, its two inconsistencies are found and nothing else", () => {
  const figures = reportFigures(COMPARISONS, [], []);
  const found = textFindings(filledTexts(TEXTS, [], figures), figures, monthOf(2020, 3));
  expect(found.map((each) => [each.severity, messageOf(each)])).toMatchInlineSnapshot(`
    [
      [
        "warning",
        "“Report”, cell A51: the text on “Knife Crime” says “an average of 40 each month”, but 207 over the 8 months from June 2019 to January 2020 is 25.9 a month. Correct the total, the months or the average.",
      ],
      [
        "info",
        "“Report”, cell A52: the text on “Night Time Economy (NTE)” says “12 months to end of February 2020”, but 9 sections are for the 12 months to January 2020. If that is meant, say why in the text.",
      ],
    ]
  `);
});

test("the text is the paper's, whole: all of its sections in their order", () => {
  expect(PAPER_PARTS.map(({ number }) => number)).toEqual([
    "1.0",
    "2.0",
    "3.0",
    "4.0",
    "5.0",
    ...["6.0", "6.1", "6.2", "6.4", "6.5", "7.0", "8.0", "9.0", "10.0", ""],
  ]);
  expect(PAPER_STRANDS.map(({ section }) => section)).toEqual(Array.from({ length: 13 }, (_, index) => `5.${index}`));
  expect(TEXTS.every(({ text, title }) => text.length > 3 || title === "Strands")).toBe(true);
});
