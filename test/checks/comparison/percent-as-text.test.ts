import { messageOf } from "../../../src/checks/messages";
import { checkedChain, only, sheet } from "../../reading/sheets";
import { toldOf } from "../layouts";

const HEADER = "12 Month ending Jan 19 | 12 Month ending Jan 20 | Diff. | % Diff.";
const board = (percents: readonly string[]) =>
  sheet(
    "Board",
    percents.flatMap((percent, at) => [`5.${at} Strand ${"ABC"[at]!}:`, HEADER, `1000 | 1100 | 100 | ${percent}`, ""]).join("\n"),
  );

const told = (...percents: readonly string[]) => only(checkedChain([board(percents)]), "percentAsText");

test("percentages that are text are told once for the sheet", () => {
  expect(told("'+10.0%", "10.0%", "'10  %")).toMatchObject({ sheet: "Board", address: "D3, D11", details: { count: 2 } });
});

test("one and several are said as one would", () => {
  expect(messageOf(told("'+10.0%"))).toContain("cell D3: 1 percentage is text. It is checked");
  expect(messageOf(told("'+10.0%", "'10%"))).toContain("cells D3, D7: 2 percentages are text. They are checked");
});

test("they are told of each sheet by itself, and nothing of a sheet without", () => {
  const other = (name: string, percent: string) => ({ ...board([percent]), sheet: name });
  const empty = sheet("Notes", "");
  expect(toldOf([other("One", "'10%"), empty, other("Two", "10.0%"), other("Three", "'10%")], "percentAsText", null)).toEqual([
    "One D3",
    "Three D3",
  ]);
});

test("of a table without percentages nothing is told", () => {
  expect(toldOf([sheet("Board", "5.1 Fraud:\n12 Month ending Jan 19 | 12 Month ending Jan 20\n10 | '11%")], "percentAsText", null)).toEqual(
    [],
  );
});

test("numbers, and words where there is no percentage, are not", () => {
  expect(toldOf([board(["10.0%", "10", "n/a"])], "percentAsText", null)).toEqual([]);
});
