import { finding, type Finding } from "../../src/domain/finding";
import { monthOf, type Month } from "../../src/domain/month";
import { mergedFindings } from "../../src/live/merged-findings";

const at = (address: string | null, sheet = "Data") => ({ sheet, address });
const asText = (address: string, count: number, sheet?: string) => finding("numbersAsText", at(address, sheet), { count });
const marks = (address: string, found: readonly string[], column = "D") =>
  finding("notACount", at(address), { kind: "suppressed", header: "Count", column, count: found.length, found });

test("neighbours of one kind are one, with all their cells and their number", () => {
  expect(mergedFindings([asText("D5", 1), asText("D9:D10", 2), asText("D9:D10", 2)])).toEqual([asText("D5, D9:D10", 5)]);
});

test("other kinds, other sheets and others that are not alike stay apart, in order", () => {
  const all: readonly Finding[] = [
    asText("D5", 1),
    asText("D6", 1, "Other"),
    marks("D7", ["*"]),
    marks("E7", ["*"], "E"),
    { ...asText("D8", 1), severity: "error" },
  ];
  expect(mergedFindings(all)).toEqual(all);
});

test("a kind whose card does not join them stays as it is", () => {
  const headers = [at("A5"), at("A6")].map((place) => finding("secondHeader", place, {}));
  expect(mergedFindings(headers)).toEqual(headers);
  expect(mergedFindings([])).toEqual([]);
});

test("what they found is quoted together, each once, up to as many as one quotes", () => {
  const [merged] = mergedFindings([marks("D5", ["*", "x"]), marks("D6", ["x"]), marks("D7:D8", ["y", "z"])]);
  expect(merged).toEqual({
    ...marks("D5, D6, D7:D8", ["*", "x", "y"]),
    details: { ...marks("D5", []).details, count: 5, found: ["*", "x", "y"] },
  });
});

test("five marks of counts are quoted, of the six that were found", () => {
  const marked = (address: string, ...found: readonly string[]) =>
    finding("markedCounts", at(address), { count: found.length, marks: found });
  expect(mergedFindings([marked("D5", "a", "b", "c", "d"), marked("D6", "e", "f")])).toEqual([
    finding("markedCounts", at("D5, D6"), { count: 6, marks: ["a", "b", "c", "d", "e"] }),
  ]);
});

test("five runs of cells are named", () => {
  const rows = [1, 3, 5, 7, 9, 11, 13].map((row) => asText(`D${row}`, 1));
  expect(mergedFindings(rows)).toEqual([asText("D1, D3, D5, D7, D9", 7)]);
});

test("findings without a place stay without one", () => {
  expect(mergedFindings([finding("numbersAsText", at(null), { count: 1 }), finding("numbersAsText", at(null), { count: 2 })])).toEqual([
    finding("numbersAsText", at(null), { count: 3 }),
  ]);
});

test("what a large table says of months and of names is said once, not block by block", () => {
  const [march, april] = [monthOf(2020, 3), monthOf(2020, 4)];
  const future = (address: string, ...months: readonly Month[]) => finding("monthInFuture", at(address), { months });
  expect(mergedFindings([future("C5", march), future("C405:C410", march, april)])).toEqual([future("C5, C405:C410", march, april)]);
  const miss = (address: string, found: string) => finding("nearMiss", at(address), { column: "Offence", found, meant: "Burglary" });
  expect(mergedFindings([miss("B5", "Burglery"), miss("B6", "Burglari"), miss("B405", "Burglery")])).toEqual([
    miss("B5, B405", "Burglery"),
    miss("B6", "Burglari"),
  ]);
  const blank = (address: string, strand: string, ...months: readonly Month[]) => finding("blankCounts", at(address), { strand, months });
  expect(mergedFindings([blank("C5", "Fraud", march), blank("C405", "Fraud", april), blank("C406", "Arson", april)])).toEqual([
    blank("C5, C405", "Fraud", march, april),
    blank("C406", "Arson", april),
  ]);
});

test("a detail that none of them has is none of theirs together", () => {
  const zero = (address: string) => finding("zeroAmongCounts", at(address), { values: [], count: 1 });
  expect(mergedFindings([zero("D5"), zero("D7")])).toEqual([finding("zeroAmongCounts", at("D5, D7"), { values: [], count: 2 })]);
});
