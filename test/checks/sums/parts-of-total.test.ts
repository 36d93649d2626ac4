import { mayBeSum, partsOfTotal, type TotalClaim } from "../../../src/checks/sums/parts-of-total";

/** A total beside parts, place by place; the candidates are sets of the parts. */
function claim(
  own: readonly number[],
  parts: readonly (readonly number[])[],
  candidates: TotalClaim["candidates"],
  said: TotalClaim["said"] = null,
): TotalClaim {
  return { voters: own.length, own: (voter) => own[voter]!, part: (part, voter) => parts[part]![voter]!, candidates, said };
}

const PARTS = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 9, 9, 9],
];

test("what the total is the sum of nearly everywhere is what it adds up", () => {
  expect(
    partsOfTotal(
      claim([6, 8, 11, 12], PARTS, [
        [0, 1, 2],
        [0, 1],
      ]),
    ),
  ).toEqual({ parts: [0, 1], wrong: [{ voter: 2, found: 11, expected: 10 }], right: [0, 1, 3] });
});

test("a total that nothing explains in half of the places is not judged", () => {
  expect(partsOfTotal(claim([6, 100, 200, 300], PARTS, [[0, 1]]))).toBeNull();
  expect(partsOfTotal(claim([6], PARTS, [[0, 1]]))).toBeNull();
});

test("a name that says the parts is believed, unless it is right nowhere", () => {
  expect(partsOfTotal(claim([6, 100], PARTS, [], [0, 1]))).toMatchObject({ wrong: [{ found: 100, expected: 8 }] });
  expect(partsOfTotal(claim([3, 4, 5, 6], PARTS, [], [0, 1]))).toBeNull();
});

test("a part that is blank can be all that lacks, but never makes a total too small right", () => {
  const blank = [[NaN, 2, 3, 4], PARTS[1]!];
  expect(partsOfTotal(claim([20, 8, 10, 12], blank, [[0, 1]]))).toMatchObject({ wrong: [] });
  expect(partsOfTotal(claim([4, 8, 10, 12], blank, [[0, 1]]))).toMatchObject({ wrong: [{ voter: 0, found: 4, expected: 5 }] });
});

test("a total may be a sum where some candidate is right wherever it can be compared, or where it is 0 throughout", () => {
  expect(mayBeSum(claim([6, NaN, NaN, NaN], PARTS, [[0, 1]]))).toBe(true);
  expect(mayBeSum(claim([6, 9, NaN, NaN], PARTS, [[0, 1]]))).toBe(false);
  expect(mayBeSum(claim([6, 8, 10, 12], PARTS, [[2], [0, 1]]))).toBe(true);
  expect(mayBeSum(claim([6, 8, 10, 12], PARTS, [[2]], [0, 1]))).toBe(true);
  expect(mayBeSum(claim([0, NaN, 0, 0], PARTS, [[0, 1]]))).toBe(true);
  expect(mayBeSum(claim([5, 5, 5, 5], PARTS, [[]]))).toBe(false);
  expect(mayBeSum(claim([5], [[NaN]], [[0]]))).toBe(false);
});

test("a name's parts that are wrong in one or two places only are believed, of three the candidates are asked", () => {
  expect(partsOfTotal(claim([7, 9], PARTS, [], [0, 1]))).toMatchObject({ parts: [0, 1], right: [] });
  expect(partsOfTotal(claim([9, 9, 9], PARTS, [[2]], [0, 1]))).toEqual({ parts: [2], wrong: [], right: [0, 1, 2] });
});

test("of two candidates the one that is right more often is added up, the first of those alike", () => {
  expect(partsOfTotal(claim([6, 8, 9, 9], PARTS, [[], [2], [0, 1]]))).toMatchObject({ parts: [2], right: [2, 3] });
  expect(partsOfTotal(claim([6, 8, 10, 9], PARTS, [[2], [0, 1]]))).toMatchObject({ parts: [0, 1], right: [0, 1, 2] });
});
