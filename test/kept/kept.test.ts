import * as v from "valibot";
import { ADDRESS, readText, textOf, type KeptForm } from "../../src/kept/kept";

const FORM: KeptForm<unknown> = { version: 2, schema: v.object({ at: v.optional(v.array(v.object({ cell: ADDRESS }))) }) };
const problem = (kept: unknown) => readText(FORM, JSON.stringify(kept)).problem;

describe("a text that the workbook keeps", () => {
  test("carries the number of its form, and is read without it", () => {
    expect(textOf(FORM, { at: [] })).toBe('{"version":2,"at":[]}');
    expect(readText(FORM, textOf(FORM, { at: [] }))).toEqual({ value: { at: [] }, problem: null });
  });

  test("of a later version is read as far as it is known here", () => {
    expect(readText(FORM, '{"version":3,"at":[],"more":1}')).toEqual({ value: { at: [] }, problem: null });
  });

  test("that cannot be read says that a later version kept it, or which part is wrong", () => {
    expect(readText(FORM, "{").problem).toBe("the text is damaged");
    expect([problem({ version: 3, at: 1 }), problem({ version: 2, at: 1 })]).toEqual([
      "a later version of Strand Report kept it",
      "“at” has an unexpected value",
    ]);
    expect([problem({ version: "3", at: 1 }), problem({ at: [{ cell: 7 }] })]).toEqual([
      "“at” has an unexpected value",
      "“at.0.cell” has an unexpected value",
    ]);
    expect([null, 7, "text"].map(problem)).toEqual(Array(3).fill("it has an unknown form"));
  });

  test("names cells like B3 or B3:D4, and nothing else", () => {
    const isAddress = (cell: string) => problem({ at: [{ cell }] }) === null;
    expect(["B3", "AB30:AD41"].filter(isAddress)).toEqual(["B3", "AB30:AD41"]);
    expect(["", "3", "B", "b3", "$B$3", "B3:", "B3:D", "B3:D4:E5", " B3", "B3 ", "Data!B3"].filter(isAddress)).toEqual([]);
    expect(problem({ at: [{ cell: "x" }] })).toBe("it names no cells where it should");
  });
});
