import fc from "fast-check";
import { recalling } from "../../src/domain/recalling";

describe("recalling", () => {
  const read = (raw: string | number | boolean) => `${typeof raw} ${String(raw)}`;

  it("says of each cell what its reading says, whatever came before it", () => {
    const few = fc.oneof(fc.string({ maxLength: 3, unit: fc.constantFrom("a", "b", " ") }), fc.integer({ min: 0, max: 3 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(few), (cells) => {
        expect(cells.map(recalling(read))).toEqual(cells.map(read));
      }),
    );
  });

  it("reads a text that comes again once", () => {
    const asked: unknown[] = [];
    const recall = recalling((raw) => asked.push(raw));
    for (const raw of ["Ward 1", "Ward 2", "", "Ward 1", "Ward 2", ""]) recall(raw);
    expect(asked).toEqual(["Ward 1", "Ward 2", ""]);
  });

  it("recalls what is read as nothing", () => {
    let asked = 0;
    const recall = recalling(() => {
      asked += 1;
      return null;
    });
    expect([recall("Burglary"), recall("Burglary"), asked]).toEqual([null, null, 1]);
  });

  it("recalls two hundred places that differ in their numbers alone", () => {
    const asked: unknown[] = [];
    const recall = recalling((raw) => asked.push(raw));
    const places = Array.from({ length: 200 }, (_, at) => `Chelmsford ${at}A`);
    for (const raw of [...places, ...places]) recall(raw);
    expect(asked.length).toBeLessThan(250);
  });
});
