import { MOST_CELLS, requireReadable } from "../objects/grid";

test("As many cells as Excel reads at once can be read, and not one more", () => {
  expect(MOST_CELLS).toBe(5_000_000);
  expect(() => requireReadable(MOST_CELLS)).not.toThrow();
  expect(() => requireReadable(MOST_CELLS + 1)).toThrow(
    expect.objectContaining({ message: "The range has too many cells to be read at once." }),
  );
});
