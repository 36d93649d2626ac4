import { checkCommand } from "./check-arguments";
import type { ProgramCommand } from "./command";
import { extractCommand } from "./extract-arguments";
import { guardCommand } from "./guard-arguments";
import { inspectCommand } from "./inspect-arguments";
import { recordsCommand } from "./records-arguments";
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
  extractCommand,
  recordsCommand,
  systemsCommand,
] as readonly ProgramCommand[];
