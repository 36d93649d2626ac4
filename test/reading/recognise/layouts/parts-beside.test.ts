import { blocksOf, repeatedHeaders } from "../../../../src/reading/recognise/layouts/side-by-side";
import type { Region } from "../../../../src/reading/sheets/sheet-view";
import { viewed } from "./viewed";

const letters = (parts: readonly Region[] | null) =>
  parts?.map(({ left, right }) => `${"ABCDEFGHIJ"[left]}${"ABCDEFGHIJ"[right]}`).join(" ") ?? null;

describe("A header that begins again shows tables beside one another", () => {
  const repeated = (grid: string, region: Partial<Region> = {}) => {
    const view = viewed(grid);
    return letters(repeatedHeaders(view, { ...view.region, ...region }));
  };
  const TWO = "Fraud | 1 | Fraud | 3\nTheft | 2 | Theft | 4";

  test("where four headers or more stand in a row, and its first is a name that comes again", () => {
    expect(repeated(`Offence | Jan 20 | Offence | Jan 20\n${TWO}`)).toBe("AB CD");
    expect(repeated(`Offence | Jan 20 | offence | Jan 20\n${TWO}`)).toBe("AB CD");
    expect(repeated("Offence | | Offence | Jan 20\nFraud | 1 | Theft | 3\nTheft | 2 | Arson | 4")).toBeNull();
    expect(repeated("Offence | Jan 20 | Crime | Jan 20\nFraud | 1 | Theft | 3\nTheft | 2 | Arson | 4")).toBeNull();
    expect(repeated("Jan 20 | Offence | Jan 20 | Offence\n1 | Fraud | 3 | Fraud\n2 | Theft | 4 | Theft")).toBeNull();
    expect(repeated("5 | Offence | 5 | Offence\nFraud | 1 | Theft | 2")).toBeNull();
  });

  test("with names or months below each, not counts", () => {
    const grid = (...cells: readonly string[]) => `Name | n | Name | n\n${cells.map((cell) => `Fraud | 1 | ${cell} | 2`).join("\n")}`;
    expect(repeated(grid("Fraud", "Theft"))).toBe("AB CD");
    expect(repeated(grid("@2020-01", "@2020-02"))).toBe("AB CD");
    expect(repeated(grid("Fraud", "5", "Theft"))).toBe("AB CD");
    expect(repeated(grid("Fraud", "5"))).toBeNull();
    expect(repeated(grid("4", "5"))).toBeNull();
    expect(repeated(grid("", ""))).toBeNull();
  });

  test("from the region's own left on, in the first thirty rows that have a row below", () => {
    const head = `Offence | n | Offence | n\n${TWO}`;
    const indented = head.split("\n").map((line) => ` | ${line}`);
    expect(repeated(indented.join("\n"))).toBe("AC DE");
    expect(repeated(`${"note\n".repeat(29)}${head}`)).toBe("AB CD");
    expect(repeated(`${"note\n".repeat(30)}${head}`)).toBeNull();
    expect(repeated(head, { bottom: 0 })).toBeNull();
  });
});

test("Parts stand between blank columns", () => {
  const blocks = (grid: string) => {
    const view = viewed(grid);
    return letters(blocksOf(view, view.region));
  };
  expect(blocks("a | b | | c\nd | e | | f")).toBe("AB DD");
  expect(blocks(" | a | | | c | \n | | | | f | x")).toBe("BB EF");
  expect(blocks("a | b\nd |")).toBe("AB");
});
