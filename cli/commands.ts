import { checkCommand } from "./check-arguments";
import type { ProgramCommand } from "./command";
import { guardCommand } from "./guard-arguments";
import { inspectCommand } from "./inspect-arguments";
import { reportCommand } from "./report-arguments";

/** What the program can do, in the order in which its help lists it. */
export const COMMANDS = [reportCommand, inspectCommand, checkCommand, guardCommand] as readonly ProgramCommand[];
