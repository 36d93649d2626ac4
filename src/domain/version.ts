import program from "../../package.json";

/** The add-in's version, from package.json. */
export const VERSION: string = program.version;
