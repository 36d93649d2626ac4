import { parseAddress } from "../../domain/address";
import { card, placed, quoted } from "../writing";

export const textFigureStale = card("report", "textFigureStale", "A text has a figure of the last report", {
  noted: false,
  ready: "texts",
  looksAt: "numbers in commentary that were the strand’s own in the last report, and are not now",
  toDo: "Correct the number, or name the figure, so that each build fills it in. “Write …” is offered where only one figure can be meant.",
  message: ({ title, words, what, now }, at) =>
    `${placed(at)}the text on ${quoted(title)} says ${quoted(words)}. That was ${what} in the last report${now === null ? "" : `, and is ${now} now`}. Correct it, or name the figure, as in {{later}}.`,
  foundAndExpected: ({ words, now }) => ({ found: words, expected: now }),
  restsOn: ({ title, words, what }) => ({ title, words, what }),
  fix: {
    label: ({ now, instead }) => (instead === null ? null : `Write ${now}`),
    changes({ sheet, address, details: { instead } }) {
      if (sheet === null || address === null || instead === null) return [];
      const { row, column } = parseAddress(address);
      return [{ sheet, row, column, value: instead }];
    },
  },
});
