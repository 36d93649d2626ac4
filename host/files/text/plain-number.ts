/** Excel keeps fifteen digits. Longer numbers, like codes with a leading zero, stay text so that nothing is lost. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/** The number that a text plainly is, and the format that shows it unchanged; null for any other text. */
export function plainNumber(text: string): { readonly value: number; readonly format: string | null } | null {
  if (!PLAIN_NUMBER.test(text)) return null;
  // 5.10 is the number 5.1, but still shows as 5.10: a section's number would otherwise change.
  const format = text.includes(".") && text.endsWith("0") ? `0.${"0".repeat(text.length - text.indexOf(".") - 1)}` : null;
  return { value: Number(text), format };
}
