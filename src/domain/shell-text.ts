/** Characters that every shell takes literally. */
const PLAIN = /^[\w./:@%+,-]+$/;

/**
 * An argument that can be pasted into the user's shell. Within double quotes an interactive bash or zsh takes "!B" for a former command;
 * the Windows prompt knows only double quotes.
 */
export function shellText(argument: string, isWindows: boolean): string {
  if (isWindows) return /^[\w./:@+-]+$/.test(argument) ? argument : `"${argument.replaceAll('"', '""')}"`;
  if (PLAIN.test(argument)) return argument;
  if (!/["\\$`!]/.test(argument)) return `"${argument}"`;
  if (!argument.includes("'")) return `'${argument}'`;
  // Apostrophes in double quotes, everything else in single ones.
  return argument
    .split(/('+)/)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith("'") ? `"${part}"` : `'${part}'`))
    .join("");
}
