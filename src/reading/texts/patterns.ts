import { normalised } from "../../domain/text";

/** A test for texts that match a value of the "Strands" table: case and white space do not count, `*` stands for any text. */
export function matcherOf(value: string): (text: string) => boolean {
  const parts = normalised(value).split("*");
  if (parts.length === 1) return (text) => normalised(text) === parts[0];
  const pattern = new RegExp(`^${parts.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*")}$`, "s");
  return (text) => pattern.test(normalised(text));
}
