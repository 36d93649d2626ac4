/** A header stands among so many of the first lines. */
export const MOST_ABOVE = 30;

/**
 * Which of a text's first lines is its header, given the fields of each: the first with two fields that hold something, where most lines
 * have several. What stands above it is a title or blank. 0 where none is.
 */
export function headerAmong(first: readonly (readonly string[])[]): number {
  const several = first.filter((fields) => fields.length > 1).length;
  if (several * 2 < first.length) return 0;
  return Math.max(
    0,
    first.findIndex((fields) => fields.filter((field) => field.trim() !== "").length > 1),
  );
}
