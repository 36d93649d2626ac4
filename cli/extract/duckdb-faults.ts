import { ColumnsApartError } from "../../src/records";
import { SourceError } from "./engine";

/** What is wrong with a text in which some lines end in one way and some in another. */
export const MIXED_ENDS = "its lines end in different ways, so that it is not clear where each ends. Save it again as “CSV UTF-8”.";

/** An error of DuckDB as a SourceError that says what is wrong with a file; another error is not the file's, and stays. */
export function asSourceError(error: unknown): unknown {
  if (error instanceof ColumnsApartError) return new SourceError(error.message);
  const message = error instanceof Error ? error.message : String(error);
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
  const file = /\n\s*file = (.+)/.exec(message)?.[1];
  if (line !== undefined)
    return new SourceError(
      `${file ?? "A file"}, line ${line}: ${lineFault(message)}. Nothing was counted. Mend the line, or fetch the file again.`,
    );
  if (message.includes("state machine reached an invalid state"))
    return new SourceError(`A text cannot be read: a quotation mark is not closed, or ${MIXED_ENDS} Nothing was counted.`);
  if (!/^(IO Error|Invalid Input Error|Conversion Error|Out of Memory Error|Parser Error: .*json)/i.test(message)) return error;
  const [words = ""] = message.split("\n").filter((each) => each.trim() !== "");
  return new SourceError(
    message.startsWith("Out of Memory")
      ? `There is too little memory: ${words}. Give more with --memory, as --memory 8GB.`
      : `The records cannot be read: ${words}`,
  );
}

/** What is wrong with a line: DuckDB shows the line itself too, which may hold any words. */
function lineFault(message: string): string {
  const [, columns, fields] = /^Expected Number of Columns: (\d+) Found: (\d+)$/m.exec(message) ?? [];
  if (fields !== undefined) return `it has ${fields} ${fields === "1" ? "field" : "fields"}, and the header has ${columns!}`;
  return message.includes("Value with unterminated quote")
    ? "a quotation mark is not closed, or text follows a closing one"
    : "it does not fit";
}
