import { PAGE, pageStarts, type Block } from "../../src/report/layout/page-breaks";

const block = (first: number, height: number): Block => ({ first, height });

describe("where pages start", () => {
  test("is at the first block, and at each that no longer fits", () => {
    expect(pageStarts([block(10, 300), block(20, 300), block(30, 300)], 18)).toEqual([10, 30]);
    expect(pageStarts([block(10, 300), block(20, 300), block(30, 60)], 18)).toEqual([10]);
  });

  test("is between the parts of a block that is higher than a page, and nowhere else", () => {
    const parts = [block(20, 250), block(25, 250), block(28, 250), block(31, 100)];
    expect(pageStarts([block(10, 100), { ...block(20, 850), parts }, block(40, 200)], 18)).toEqual([10, 20, 28]);
    expect(pageStarts([block(10, 100), { ...block(20, 500), parts: parts.slice(0, 2) }], 18)).toEqual([10]);
  });

  test("leaves a block without parts whole, however high", () => {
    expect(pageStarts([block(10, PAGE.height * 2), block(20, 50)], 18)).toEqual([10, 20]);
  });

  test("is where the room of a page is passed, and not where it is just filled", () => {
    const room = (PAGE.height - 2 * PAGE.topAndBottom) * 0.97 - 18;
    expect(pageStarts([block(10, 400), block(20, room - 400)], 18)).toEqual([10]);
    expect(pageStarts([block(10, 400), block(20, room - 399)], 18)).toEqual([10, 20]);
    const parts = [block(10, 400), block(20, room - 400), block(30, 1)];
    expect(pageStarts([{ ...block(10, room + 1), parts }], 18)).toEqual([10, 30]);
    expect(pageStarts([{ ...block(10, room), parts }, block(40, 1)], 18)).toEqual([10, 40]);
  });

  test("is nowhere where there is nothing", () => {
    expect(pageStarts([], 18)).toEqual([]);
  });

  test("is once for a first part that is higher than a page itself", () => {
    const parts = [block(10, PAGE.height), block(20, 10)];
    expect(pageStarts([{ ...block(10, PAGE.height + 10), parts }], 18)).toEqual([10, 20]);
  });
});
