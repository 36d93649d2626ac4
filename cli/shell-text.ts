/** What every shell takes as it stands. */
const PLAIN = /^[\w./:@%+,-]+$/;

/**
 * An argument as it can be pasted into the user's shell. Within double quotes an interactive bash or zsh takes "!B" for a former command;
 * the prompt of Windows knows no others.
 */
export function shellText(argument: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === "win32") return /^[\w./:@+-]+$/.test(argument) ? argument : `"${argument.replaceAll('"', '""')}"`;
  if (PLAIN.test(argument)) return argument;
  if (!/["\\$`!]/.test(argument)) return `"${argument}"`;
  if (!argument.includes("'")) return `'${argument}'`;
  // Apostrophes in double quotes, all else in single ones.
  return argument
    .split(/('+)/)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith("'") ? `"${part}"` : `'${part}'`))
    .join("");
}
