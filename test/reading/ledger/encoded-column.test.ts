import type { RawValue } from "../../../src/domain/cell";
import { encoded, filledDown } from "../../../src/reading/ledger/encoded-column";

test("texts are numbered as they first appear", () => {
  const { ids, texts } = encoded(["Burglary", "Fraud", " burglary\n", "FRAUD", "Burglary"], 5);
  expect([...ids]).toEqual([0, 1, 0, 1, 0]);
  expect(texts).toEqual(["Burglary", "Fraud"]);
});

test("blank cells, and cells past the end, have no number", () => {
  const { ids, texts } = encoded(["", "Fraud", "  "], 4);
  expect([...ids]).toEqual([-1, 0, -1, -1]);
  expect(texts).toEqual(["Fraud"]);
});

test("spaces before a text say how far it is set in; one is a slip", () => {
  const { setIn } = encoded(["Burglary", " Theft", "  Dwelling", "\tOther", "\u00a0\u00a0\u00a0Third"], 5);
  expect(setIn).toEqual([0, 0, 2, 4, 3]);
  expect(encoded(["Burglary", " Theft"], 2)).not.toHaveProperty("setIn");
});

test("numbers and truth values are texts too, each its own", () => {
  const cells: readonly RawValue[] = [1, 2, 1, "1", true, 2, "", "True"];
  const { ids, texts } = encoded(cells, cells.length);
  expect([...ids]).toEqual([0, 1, 0, 0, 2, 1, -1, 2]);
  expect(texts).toEqual(["1", "2", "True"]);
});

test("texts that share their length and the letters that are looked at first are told apart", () => {
  const alike = ["axbxcxd", "axbycxd", "axbxcxd", "azbxczd", "axbycxd"];
  const { ids, texts } = encoded(alike, alike.length);
  expect([...ids]).toEqual([0, 1, 0, 2, 1]);
  expect(texts).toEqual(["axbxcxd", "axbycxd", "azbxczd"]);
});

test("thousands of texts keep their numbers, however often they come again", () => {
  const names = Array.from({ length: 9000 }, (_, index) => `Street ${index * 37}`);
  const { ids, texts } = encoded([...names, ...names.toReversed()], 18_000);
  expect(texts).toEqual(names);
  expect([...ids.subarray(9000)]).toEqual(names.map((_, index) => 8999 - index));
});

test("blank cells are filled from above where the row is one of the table's", () => {
  const column = encoded(["", "Burglary", "", "", "Fraud", ""], 6);
  expect([...filledDown(column, (row) => row !== 3).ids]).toEqual([-1, 0, 0, -1, 1, 1]);
  expect(filledDown(column, () => true).texts).toEqual(["Burglary", "Fraud"]);
  expect([...column.ids]).toEqual([-1, 0, -1, -1, 1, -1]);
});

test("a text is as a report writes it, if it is anywhere: small letters and capitals before capitals, and these before small letters", () => {
  const text = (...written: readonly string[]) => encoded(written, written.length).texts;
  expect([text("fraud", "FRAUD", "Fraud", "FRaud"), text("abh", "ABH"), text("ABH", "Abh")]).toEqual([["Fraud"], ["ABH"], ["ABH"]]);
});
