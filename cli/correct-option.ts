import { InvalidArgumentError, type Command } from "commander";
import { parseNote, type ReadingNote } from "../src/domain/answer";

/** Adds --correct: what a sheet, a table or a column is. It overrides what Strand Report recognises. */
export function withCorrections(command: Command): Command {
  return command.option(
    "--correct <note...>",
    "what a sheet or a column is, such as “Data!C=offence” or “Notes=not read”; saved on the sheet “Reading” of the copy",
    (text: string, before: readonly ReadingNote[] | undefined) => [...(before ?? []), noteOf(text)],
  );
}

function noteOf(text: string): ReadingNote {
  const note = parseNote(text);
  if (!note) throw new InvalidArgumentError("Give a correction as SHEET=… or SHEET!COLUMN=…, such as “Data!C=offence”.");
  return note;
}
