import fc from "fast-check";
import type { RawValue } from "../../../src/domain/cell";
import { referenceIndex } from "../../../src/reading/ledger/reference-index";

/** Under which number each cell's reference stood already: -1 for new ones, null for none. */
function found(cells: readonly RawValue[]): readonly (number | null)[] {
  const index = referenceIndex(cells.length, (number) => cells[number]!);
  return cells.map((raw, number) => index(raw, number));
}

test("a reference is found under the number where it first stood, each time that it comes again", () => {
  expect(found(["CR/1", "CR/2", "CR/1", "CR/3", "CR/1"])).toEqual([-1, -1, 0, -1, 0]);
});

test("capitals, spaces at the ends, and a number that is text make no other reference", () => {
  expect(found(["cr/1", " CR/1\t", "a z 9", "A Z 9", 17, "17", "ü1", "Ü1", "\u00a0CR/1"])).toEqual([-1, 0, -1, 2, -1, 4, -1, 6, 0]);
});

test("one character more, another order or a space inside does", () => {
  expect(found(["CR/12", "CR/21", "CR/1", "CR/1 2", "CR/122", "@1", "`1", "[1", "{1"])).toEqual([-1, -1, -1, -1, -1, -1, -1, -1, -1]);
});

test("without a figure other than 0 there is no reference", () => {
  expect(found(["n/a", "n/a", "", " ", "0", "00/000", "not known", "n°0", "1", "9"])).toEqual([...Array<null>(8).fill(null), -1, -1]);
});

test("an index of none finds nothing, and a full one finds everything", () => {
  expect(found([])).toEqual([]);
  const cells = Array.from({ length: 1000 }, (_, row) => `CR/${row + 1}`);
  expect(found([...cells, ...cells])).toEqual([...cells.map(() => -1), ...cells.map((_, row) => row)]);
});

test("it finds what a Map of the texts as they are compared finds", () => {
  const text = fc.oneof(fc.string({ maxLength: 3 }), fc.stringMatching(/^ ?[a-zA-Zßı19]{1,3} ?$/));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 200 }), (cells) => {
      const first = new Map<string, number>();
      const expected = cells.map((raw, number) => {
        const key = raw.trim().toUpperCase();
        if (!/[1-9]/.test(key)) return null;
        const known = first.get(key);
        if (known === undefined) first.set(key, number);
        return known ?? -1;
      });
      expect(found(cells)).toEqual(expected);
    }),
  );
});
