import { sheet } from "../../reading/sheets";
import { toldOf } from "../layouts";

const HEADER = "12 Month ending Jan 19 | 12 Month ending Jan 20 | Diff. | % Diff.";
const board = (percents: readonly string[]) =>
  sheet(
    "Board",
    percents.flatMap((percent, at) => [`5.${at} Strand ${"ABC"[at]!}:`, HEADER, `1000 | 1100 | 100 | ${percent}`, ""]).join("\n"),
  );

test("percentages that are text are told once for the sheet", () => {
  expect(toldOf([board(["'+10.0%", "10.0%", "'10%"])], "percentAsText", null)).toEqual(["Board D3, D11"]);
});

test("numbers, and words where there is no percentage, are not", () => {
  expect(toldOf([board(["10.0%", "10", "n/a"])], "percentAsText", null)).toEqual([]);
});
