/** The environment variable that tells the runner's process which suites to run, a path a line. */
export const SUITES_VARIABLE = "MUTANTS_SUITES";
