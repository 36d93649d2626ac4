import { withLevels } from "../../src/papers/outline/levels";

test("A section stands below the one with the number above it, where there is one", () => {
  const levels = (headings: readonly string[]) =>
    withLevels(headings.map((heading) => ({ heading, blocks: [] }))).map(({ level }) => level);
  expect(levels(["Overview", "5.0  Domestic Abuse", "5.10  Burglary", "Data notes"])).toEqual([1, 1, 1, 1]);
  expect(levels(["1  Purpose", "5. Progress", "5.5  Hate Crime", "6.1  Finance", "2020 in figures"])).toEqual([1, 1, 2, 1, 1]);
});
