import fc from "fast-check";
import { foldedNotes, noteText, parseNote } from "../../src/domain/answer";

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

test("Notes that each of the sheets with figures has are one for all sheets; fewer stay as they are", () => {
  const notes = (...sheets: readonly string[]) => sheets.map((sheet) => ({ sheet, column: "B", readAs: "count" }));
  const all = ["Jan 20", "Feb 20", "Mar 20"];
  expect(foldedNotes([...notes(...all), { sheet: "Jan 20", column: "C", readAs: "not read" }], all)).toEqual([
    { sheet: "*", column: "B", readAs: "count" },
    { sheet: "Jan 20", column: "C", readAs: "not read" },
  ]);
  expect(foldedNotes(notes(...all), [...all, "Summary"])).toEqual(notes(...all));
  expect(foldedNotes(notes("Jan 20", "Feb 20"), ["Jan 20", "Feb 20"])).toEqual(notes("Jan 20", "Feb 20"));
});
