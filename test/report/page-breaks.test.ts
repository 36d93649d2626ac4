import { PAGE, pageStarts, withRoomTaken, type Block } from "../../src/report/layout/page-breaks";

/** The heights of rows of which the first is repeated, and those before row 10 take so much of the first page: all, unless it is said. */
const rows = (above: number = PAGE.height) => [18, above, ...Array.from({ length: 8 }, () => 0)];
const block = (first: number, height: number): Block => ({ first, height });

describe("where pages start", () => {
  test("is not at a first block that fits below the overview", () => {
    expect(pageStarts([block(10, 300), block(20, 300)], rows(250))).toEqual([20]);
    expect(pageStarts([block(10, 300), block(20, 300)], rows(400))).toEqual([10]);
    expect(pageStarts([block(10, 300)], rows(PAGE.height))).toEqual([10]);
  });

  test("is at each block that no longer fits", () => {
    expect(pageStarts([block(10, 300), block(20, 300), block(30, 300)], rows())).toEqual([10, 30]);
    expect(pageStarts([block(10, 300), block(20, 300), block(30, 60)], rows())).toEqual([10]);
  });

  test("is between the parts of a block that is higher than a page, and nowhere else", () => {
    const parts = [block(20, 250), block(25, 250), block(28, 250), block(31, 100)];
    expect(pageStarts([block(10, 500), { ...block(20, 850), parts }, block(40, 200)], rows())).toEqual([10, 20, 28]);
    expect(pageStarts([block(10, 100), { ...block(20, 500), parts: parts.slice(0, 2) }], rows())).toEqual([10]);
  });

  test("is between the parts of a block that would leave more than a quarter of a page blank", () => {
    const room = (PAGE.height - 2 * PAGE.topAndBottom) * 0.97 - 18;
    const parts = [block(20, 200), block(25, 300), block(30, 100)];
    const after = (height: number) => pageStarts([block(10, height), { ...block(20, 600), parts }], rows());
    expect(after(room / 2)).toEqual([10, 25]);
    expect(after(150)).toEqual([10, 30]);
    // Less is left than a quarter, or than the first part needs.
    expect(after(0.75 * room)).toEqual([10, 20]);
    expect(after(0.74 * room)).toEqual([10, 20]);
    expect(pageStarts([block(10, 0.74 * room), { ...block(20, 600), parts: [block(20, 100), block(25, 500)] }], rows())).toEqual([10, 25]);
    const small = [block(20, 100), block(25, 450)];
    expect([0.74, 0.76].map((share) => pageStarts([block(10, share * room), { ...block(20, 550), parts: small }], rows()))).toEqual([
      [10, 25],
      [10, 20],
    ]);
    expect(pageStarts([block(10, 300), block(20, 600)], rows())).toEqual([10, 20]);
  });

  test("leaves a block without parts whole, however high", () => {
    expect(pageStarts([block(10, PAGE.height * 2), block(20, 50)], rows())).toEqual([10, 20]);
  });

  test("is where the room of a page is passed, and not where it is just filled", () => {
    const room = (PAGE.height - 2 * PAGE.topAndBottom) * 0.97 - 18;
    expect(pageStarts([block(10, 400), block(20, room - 400)], rows())).toEqual([10]);
    expect(pageStarts([block(10, 400), block(20, room - 399)], rows())).toEqual([10, 20]);
    const parts = [block(10, 400), block(20, room - 400), block(30, 1)];
    expect(pageStarts([{ ...block(10, room + 1), parts }], rows())).toEqual([10, 30]);
    expect(pageStarts([{ ...block(10, room), parts }, block(40, 1)], rows())).toEqual([10, 40]);
  });

  test("is nowhere where there is nothing", () => {
    expect(pageStarts([], rows())).toEqual([]);
  });

  test("is once for a first part that is higher than a page itself", () => {
    const parts = [block(10, PAGE.height), block(20, 10)];
    expect(pageStarts([{ ...block(10, PAGE.height + 10), parts }], rows())).toEqual([10, 20]);
  });
});

describe("charts on a page that would end in a large blank", () => {
  const room = (PAGE.height - 2 * PAGE.topAndBottom) * 0.97 - 18;
  const heights = [18, 100, 200, 100, room, 100];

  test("take the room that it leaves, all alike, up to three quarters of their height", () => {
    expect(withRoomTaken(heights, [4, 5], [block(2, 200), block(3, 100)])).toEqual([18, 100, 350, 175, room, 100]);
    expect(withRoomTaken([18, 200, 200, 100, room], [4], [block(2, 200), block(3, 100)])[3]).toBeCloseTo(100 + (room - 500) / 3, 9);
  });

  test("stay as they are on a page that is fuller, or is the last", () => {
    const full = [18, 0.5 * room, 0.25 * room, room, 100];
    expect(withRoomTaken(full, [3, 4], [block(2, full[2]!), block(4, 100)])).toEqual(full);
  });

  test("take that of their own page alone", () => {
    const two = [18, 0.5 * room, 0.5 * room, 100, room];
    expect(withRoomTaken(two, [3, 4], [block(2, 0.5 * room), block(3, 100)])).toEqual([...two.slice(0, 3), 175, room]);
    expect(withRoomTaken([18, 100, 100, 100], [3], [block(2, 100), block(3, 100)])).toEqual([18, 100, 175, 100]);
  });

  test("are never higher than Excel has rows", () => {
    expect(withRoomTaken([18, 300, room], [2], [block(1, 300)])).toEqual([18, 409, room]);
  });
});
