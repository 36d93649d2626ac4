import { cellOf } from "../../src/domain/cell";
import { counted, listed, normalised } from "../../src/domain/text";

describe("text", () => {
  test("lists as one says them", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"], "or")]).toEqual(["", "a", "a and b", "a, b or c"]);
  });

  test("counts with the right word", () => {
    expect([counted(1, "row"), counted(1234, "row"), counted(0, "entry", "entries")]).toEqual(["1 row", "1,234 rows", "0 entries"]);
  });

  test("compares without case, line breaks and doubled spaces", () => {
    expect(normalised("  Crime\n Type\u00a0")).toBe("crime type");
  });
});

describe("a cell", () => {
  test("says what it holds, and blank is not 0", () => {
    const kinds = [0, 1.5, "", "  ", "abc", true, "#N/A", "*", "[c]", "..", "n/a", "–"].map((raw) => cellOf(raw).kind);
    expect(kinds).toEqual([
      "number",
      "number",
      "blank",
      "blank",
      "text",
      "boolean",
      "error",
      "suppressed",
      "suppressed",
      "notAvailable",
      "notAvailable",
      "notAvailable",
    ]);
  });
});
