import webpack, { type MultiCompiler, type MultiStats } from "webpack";
import { workbenchConfig } from "./config";

/** The complaints of a finished build; undefined if there are none. */
export const complaints = (stats: MultiStats): string | undefined =>
  stats.hasErrors() ? stats.toString({ preset: "errors-only", colors: false }) : undefined;

export const compiler = (options: Parameters<typeof workbenchConfig>[0]): MultiCompiler => webpack(workbenchConfig(options));
