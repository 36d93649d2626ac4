import { shellText as quotedFor } from "../src/domain/shell-text";

/** An argument that can be pasted into the shell of this machine. */
export function shellText(argument: string): string {
  return quotedFor(argument, process.platform === "win32");
}
