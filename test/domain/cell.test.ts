import { words } from "../words";
import { cellOf, NOT_AVAILABLE, SUPPRESSED, type Marks } from "../../src/domain/cell";

describe("a cell", () => {
  test("says what it holds, and blank is not 0", () => {
    const kinds = [0, 1.5, "", "  ", "abc", true, "#N/A", "*", "[c]", "..", "n/a", "–"].map((raw) => cellOf(raw).kind);
    expect(kinds).toEqual(
      words(`
      number | number | blank | blank | text | boolean | error | suppressed | suppressed | notAvailable | notAvailable |
      notAvailable
    `),
    );
  });

  test("keeps what it holds, without surrounding spaces", () => {
    expect([1.5, false, " abc ", " #N/A "].map((raw) => cellOf(raw))).toEqual([
      { kind: "number", value: 1.5 },
      { kind: "boolean", value: false },
      { kind: "text", text: "abc" },
      { kind: "error", code: "#N/A" },
    ]);
  });

  test("is a mark in capitals and small letters, and keeps it as it is written", () => {
    for (const mark of SUPPRESSED) expect(cellOf(` ${mark.toUpperCase()} `)).toEqual({ kind: "suppressed", mark: mark.toUpperCase() });
    for (const mark of NOT_AVAILABLE) expect(cellOf(mark.toUpperCase())).toEqual({ kind: "notAvailable", mark: mark.toUpperCase() });
  });

  test("holds what the analyst says of its mark, before what the mark is known for", () => {
    const marks: Marks = new Map([
      ["-", "none"],
      ["nil", "none"],
      ["*", "notAvailable"],
    ]);
    expect(["-", " Nil ", "*", "..", "abc"].map((raw) => cellOf(raw, marks))).toEqual([
      { kind: "none", mark: "-" },
      { kind: "none", mark: "Nil" },
      { kind: "notAvailable", mark: "*" },
      { kind: "notAvailable", mark: ".." },
      { kind: "text", text: "abc" },
    ]);
  });

  test("that is blank or an error is so whatever is said", () => {
    const marks: Marks = new Map([
      ["", "none"],
      ["#n/a", "none"],
    ]);
    expect(["", "#N/A"].map((raw) => cellOf(raw, marks).kind)).toEqual(["blank", "error"]);
  });
});
