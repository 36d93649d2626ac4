import { InvalidArgumentError, type Command } from "commander";
import { parseTargetNote, type TargetNote, type TargetProblem } from "../src/domain/target";

const WHY: Readonly<Record<TargetProblem, string>> = {
  text: "Give a target as STRAND=NUMBER or STRAND=CHANGE, such as “Fraud=2000” or “Fraud=-5%”.",
  notPositive: "A target is one offence or more.",
  underOne: "A target is one offence or more. A change has its sign and %, such as “Fraud=-5%”.",
  unsigned: "Say which way: “Fraud=-5%” is 5% fewer than in the earlier period, “Fraud=+5%” is 5% more.",
};

/** Adds --target: what a strand's figure should come to. */
export function withTargets(command: Command): Command {
  return command.option(
    "--target <target>",
    "what a strand’s later figure should come to, as “Fraud=2000”, or a change on the earlier one, as “Fraud=-5%”. Saved on the sheet “Targets” of the copy",
    (text: string, before: readonly TargetNote[] | undefined) => [...(before ?? []), targetOf(text)],
  );
}

function targetOf(text: string): TargetNote {
  const said = parseTargetNote(text);
  if (typeof said === "string") throw new InvalidArgumentError(WHY[said]);
  return said;
}
