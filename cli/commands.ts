import { checkCommand } from "./check-arguments";
import type { ProgramCommand } from "./command";
import { guardCommand } from "./guard-arguments";
import { inspectCommand } from "./inspect-arguments";
import { reportCommand } from "./report-arguments";
import { systemsCommand } from "./systems-arguments";
import { verifyCommand } from "./verify-arguments";

/** The program's commands, in the order of its help. */
export const COMMANDS = [
  reportCommand,
  inspectCommand,
  checkCommand,
  guardCommand,
  verifyCommand,
  systemsCommand,
] as readonly ProgramCommand[];
