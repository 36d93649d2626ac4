import { writeFileSync } from "node:fs";
import path from "node:path";
import { checksPage } from "./docs/checks-page";
import { messagesPage } from "./docs/messages-page";

/** The pages of docs/ that are made from the checks. */
export const PAGES: readonly { readonly file: string; readonly made: () => string }[] = [
  { file: docs("checks.md"), made: checksPage },
  { file: docs("messages.md"), made: messagesPage },
];

function docs(name: string): string {
  return path.join(__dirname, "..", "docs", name);
}

if (require.main === module) for (const { file, made } of PAGES) writeFileSync(file, made());
