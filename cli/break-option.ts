import { InvalidArgumentError, type Command } from "commander";
import { parseBreak, type BreakNote } from "../src/domain/break";

/** Adds --break: where a strand's recording changed. */
export function withBreaks(command: Command): Command {
  return command.option(
    "--break <break>",
    "where recording changed, as “Knife Crime:2019-06:new flag”; with :120 after it, 120 of the later 12 months’ offences are due to it. “All” is every strand. Saved on the sheet “Breaks” of the copy",
    (text: string, before: readonly BreakNote[] | undefined) => [...(before ?? []), breakOf(text)],
  );
}

function breakOf(text: string): BreakNote {
  const said = parseBreak(text);
  if (!said) throw new InvalidArgumentError("Give a break as STRAND:YEAR-MONTH:NOTE, such as “Knife Crime:2019-06:new flag”.");
  return said;
}
