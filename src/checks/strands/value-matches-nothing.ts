import { card, inRow, quoted } from "../writing";
import { among } from "./suggested";

export const valueMatchesNothing = card("strands", "valueMatchesNothing", "Value not found", {
  looksAt: "values that are nowhere in the data",
  toDo: "Correct the spelling, or take the value out.",
  message: ({ strand, column, value, examples, suggestion }, at) =>
    `${inRow(at)}the value ${quoted(value)} of ${quoted(strand)} is nowhere in column ${quoted(column)}, so only the others are counted. ${among(examples, suggestion)}`,
  foundAndExpected: ({ value, suggestion }) => ({ found: value, expected: suggestion }),
});
