import program from "../../../package.json";

/** The version of the add-in, as package.json says it. */
export const VERSION: string = program.version;
