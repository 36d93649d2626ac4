import { Command, CommanderError } from "commander";
import { ArgumentsError, EXIT, type ProgramCommand, type Surroundings } from "./command";
import { COMMANDS } from "./commands";
import type { JsonFinding } from "./json-finding";

/** Runs the program with these arguments, the command's name first; returns the exit code. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name, ...args] = argv;
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return runCommand(command, args, surroundings);
  const program = new Command("strand-report").description("Strand reports from workbooks of offence worksheets.");
  for (const each of COMMANDS) program.addCommand(each.define(new Command(each.name)));
  try {
    // Without a command it can only print what commands there are.
    parse(program, argv.length === 0 ? ["--help"] : argv, surroundings.stdout);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof ArgumentsError)) throw error;
    surroundings.stderr.write(`${error.message}\nstrand-report --help lists the commands.\n`);
    return EXIT.unusable;
  }
}

async function runCommand<Arguments>(
  command: ProgramCommand<Arguments>,
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, stderr, cwd, calledAs } = surroundings;
  const calling = calledAs(command.name);
  try {
    const parsed = parse(command.define(new Command(calling)), args, stdout);
    return parsed === null ? EXIT.done : await command.start(command.read(parsed, cwd), surroundings);
  } catch (error) {
    const known = await knownFault(error);
    if (known === null) throw error;
    const finding: JsonFinding = { code: known.code, severity: "error", sheet: null, address: null, message: known.message };
    if (args.includes("--json")) stdout.write(`${JSON.stringify(command.failed(finding, cwd))}\n`);
    stderr.write(`${known.message}\n${error instanceof ArgumentsError ? `${calling} --help lists the arguments.\n` : ""}`);
    return EXIT.unusable;
  }
}

/** Parses arguments. Throws an ArgumentsError; null where only help was asked for, which has been printed. */
export function parse(command: Command, args: readonly string[], stdout: NodeJS.WritableStream): Command | null {
  for (const each of [command, ...command.commands])
    each.exitOverride().configureOutput({ writeOut: (text) => void stdout.write(text), writeErr: () => undefined });
  try {
    return command.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed" || error.code === "commander.help") return null;
    throw new ArgumentsError(error.message.replace(/^error: /, ""));
  }
}

async function knownFault(error: unknown): Promise<{ readonly code: string; readonly message: string } | null> {
  if (error instanceof ArgumentsError) return { code: "badArguments", message: error.message };
  const { faultText } = await import("./fault-text");
  return faultText(error);
}
