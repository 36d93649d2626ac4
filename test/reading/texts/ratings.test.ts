import { ratesFigures } from "../../../src/reading/texts/ratings";
import { checkedChain, sheet } from "../sheets";
import { counts } from "../../checks/layouts";

test.each([
  ["Direction", ["►", "▼", "▲"]],
  ["Change", ["↑", "–", "↓"]],
  ["Trend", ["Up", "Down", "No change"]],
  ["RAG", ["Red", "Amber", "Green"]],
  ["RAG rating", ["R", "A", "G"]],
  ["DoT", ["→", "↗"]],
])("a column rates figures: %s", (header, texts) => {
  expect(ratesFigures(header, texts)).toBe(true);
});

test.each([
  ["Direction", ["North", "South"]],
  ["Trend", ["Up", "Robbery"]],
  ["Team", ["Red", "Green"]],
  ["Flag", ["-", "–"]],
  ["RAG", []],
])("and others name something: %s", (header, texts) => {
  expect(ratesFigures(header, texts)).toBe(false);
});

describe("on a sheet", () => {
  const [fraud, theft] = [counts(60, 24), counts(90, 24, 3)];
  const rows = fraud.flatMap((count, at) => {
    const date = `01/${String((at % 12) + 1).padStart(2, "0")}/${2018 + Math.floor(at / 12)}`;
    return [`${date} | Fraud | ${count} | ${at % 9 === 5 ? "Green" : "Red"}`, `${date} | Theft | ${theft[at]} | Green`];
  });
  const codes = (header: string, ...more: readonly string[]) =>
    checkedChain([sheet("Data", [`Month | Offence | Crimes | ${header}`, ...rows, ...more].join("\n"))], { by: "Offence" })
      .findings.filter(({ severity }) => severity !== "info")
      .map(({ code }) => code);

  test("no rows are missing for a rating, and a row that is there twice is asked about", () => {
    expect(codes("RAG")).toEqual([]);
    expect(codes("RAG", "01/12/2019 | Fraud | 7 | Amber")).not.toEqual([]);
  });
});
