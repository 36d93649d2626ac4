import { card, inRow, number, quoted } from "../writing";

export const themesDoNotAddUp = card("measures", "themesDoNotAddUp", "Themes do not add up", {
  looksAt: "whether themes come to the total that is typed for them",
  toDo: "Correct a theme’s number or the total.",
  message: ({ measure, total, sum }, at) =>
    `${inRow(at)}the themes of ${quoted(measure)} come to ${number(sum)}, and the total typed is ${number(total)}. No total and no shares are printed. Correct a number, or the total.`,
  foundAndExpected: ({ total, sum }) => ({ found: String(total), expected: String(sum) }),
});
