import { tableBase } from "../../../../src/reading/recognise/layouts/table-base";
import { viewed } from "./viewed";

const based = (grid: string, headerRow: number, { top = 0, titlesFrom }: { top?: number; titlesFrom?: number } = {}) => {
  const view = viewed(grid);
  const region = { ...view.region, top, ...(titlesFrom === undefined ? {} : { titlesFrom }) };
  const { title, titles, headerTop } = tableBase(view, region, {
    headerRow: headerRow - 1,
    firstRow: headerRow,
    lastRow: view.region.bottom,
    length: 1,
  });
  return { title, titles, from: headerTop + 1 };
};
const TABLE = "Offence | Jan 20\nFraud | 1";

describe("A table's title", () => {
  test("is the first line of the block of text above it, or the sheet's name", () => {
    expect(based(TABLE, 1)).toEqual({ title: "Data", titles: [], from: 1 });
    expect(based(`One\nTwo\n${TABLE}`, 3)).toEqual({ title: "One", titles: ["One", "Two"], from: 3 });
    expect(based(`One\n\nTwo\n\n${TABLE}`, 5)).toEqual({ title: "Two", titles: ["Two"], from: 5 });
    expect(based(`One\n5\nTwo\n${TABLE}`, 4)).toEqual({ title: "Two", titles: ["Two"], from: 4 });
    expect(based(`One\na | b\nTwo\n${TABLE}`, 4)).toEqual({ title: "Two", titles: ["Two"], from: 4 });
    expect(based(`One\na | b\n${TABLE}`, 3)).toEqual({ title: "Data", titles: [], from: 3 });
  });

  test("stands at most six rows above", () => {
    expect(based(`Far${"\n".repeat(6)}${TABLE}`, 7).title).toBe("Far");
    expect(based(`Far${"\n".repeat(7)}${TABLE}`, 8).title).toBe("Data");
  });

  test("stands in the region, or from where titles may stand", () => {
    expect(based(`One\nTwo\n${TABLE}`, 3, { top: 1 }).titles).toEqual(["Two"]);
    expect(based(`One\nTwo\n${TABLE}`, 3, { top: 2, titlesFrom: 0 }).titles).toEqual(["One", "Two"]);
  });
});

describe("The row above a header belongs to it", () => {
  test("where it names a column that has no header of its own, beside another", () => {
    expect(based("a | b | \n | Jan 20 | Feb 20\nFraud | 1 | 2", 2).from).toBe(1);
    expect(based("a | | \n | Jan 20 | Feb 20\nFraud | 1 | 2", 2).from).toBe(2);
    expect(based("a | b | \nOffence | Jan 20 | Feb 20\nFraud | 1 | 2", 2).from).toBe(2);
    expect(based("5 | b | \n | Jan 20 | Feb 20\nFraud | 1 | 2", 2).from).toBe(2);
  });

  test("where it stands over some columns alone, and not the first", () => {
    expect(based(" | 2019 | \nOffence | Jan | Feb\nFraud | 1 | 2", 2).from).toBe(1);
    expect(based(" | 2019 | \n | Jan | Feb\n | 1 | 2", 2).from).toBe(2);
    expect(based(" | | \nOffence | Jan | Feb\nFraud | 1 | 2", 2).from).toBe(2);
    expect(based(" | 2019 | \n | Jan | Feb\nFraud | 1 | 2", 2).from).toBe(1);
    expect(based(" | 2019 | \nOffence | Jan | Feb\nFraud | 1 | 2", 2, { top: 1 }).from).toBe(2);
  });
});
