import fc from "fast-check";
import { noteText, parseNote } from "../../src/domain/answer";

const named = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text && !/[\n\r]/.test(text));

describe("a note as text", () => {
  it("is read back as it was written, whatever sheet and column are called", () => {
    fc.assert(
      fc.property(named, fc.oneof(fc.constantFrom("", "C", "A8:N20"), named), named, (sheet, column, readAs) => {
        expect(parseNote(noteText({ sheet, column, readAs }))).toEqual({ sheet, column, readAs });
      }),
    );
  });

  it("may say the sheet without quotes", () => {
    expect(parseNote("Data!C=only: Recorded")).toEqual({ sheet: "Data", column: "C", readAs: "only: Recorded" });
    expect(parseNote("Notes=not read")).toEqual({ sheet: "Notes", column: "", readAs: "not read" });
  });

  it("is none where nothing is said", () => {
    expect(parseNote("Data!C")).toBeNull();
  });
});
