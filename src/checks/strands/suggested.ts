import { quoted, quotedList } from "../messages/words";

/** Did you mean “Burglary”? */
export function meant(suggestion: string): string {
  return `Did you mean ${quoted(suggestion)}?`;
}

/** What is meant, or what there is. */
export function among(examples: readonly string[], suggestion: string | null): string {
  if (suggestion !== null) return meant(suggestion);
  return examples.length === 0 ? "The column is blank." : `The column has ${quotedList(examples)}, for example.`;
}
