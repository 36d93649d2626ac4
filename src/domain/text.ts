/** "a, b and c" */
export function listed(items: readonly string[], conjunction = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1)}`;
}

/** "1 sheet", "2 sheets" */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? singular : plural}`;
}

/** Text as names are compared: no surrounding or doubled white space, no line breaks, no case. */
export function normalised(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

/** The text with its first letter a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
