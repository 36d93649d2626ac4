import { likelySlip } from "../../../src/checks/values/slips";

const usual = (count: number) => count >= 110 && count <= 190;

test.each([
  [412, { slip: "swapped", meant: 142 }],
  [1233, { slip: "doubled", meant: 123 }],
  [1123, { slip: "doubled", meant: 123 }],
  [14, { slip: "missing", meant: null }],
])("%d is explained", (count, slip) => {
  expect(likelySlip(count, 140, usual)).toEqual(slip);
});

test("a nought too many may as well be a digit typed twice", () => {
  expect(likelySlip(1180, 140, usual)).toBeNull();
});

test.each([
  [1420, 142],
  // A nought typed twice, or one too many: the same count is meant.
  [1400, 140],
])("a nought too many in %d is one where nothing else explains it", (count, meant) => {
  expect(likelySlip(count, 140, usual)).toEqual({ slip: "nought", meant });
});

test("ten times a count that would not be usual either is not explained", () => {
  expect(likelySlip(2500, 140, usual)).toBeNull();
});

test("a count that no single slip explains, or two do, is not explained", () => {
  expect(likelySlip(7777, 140, usual)).toBeNull();
  expect(likelySlip(900, 140, usual)).toBeNull();
});

test("of small counts nearly every number is a slip of another, so none is", () => {
  expect(likelySlip(31, 8, (count) => count >= 5 && count <= 15)).toBeNull();
});

test("A nought typed twice is no swap with a nought in front", () => {
  expect(likelySlip(5008, 500, (count) => count > 350 && count < 780)).toEqual({ slip: "doubled", meant: 508 });
});
