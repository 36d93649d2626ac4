import webpack, { type MultiCompiler, type MultiStats } from "webpack";
import { workbenchConfig } from "./config";

/** What a finished build has to complain of; undefined if nothing. */
export const complaints = (stats: MultiStats): string | undefined =>
  stats.hasErrors() ? stats.toString({ preset: "errors-only", colors: false }) : undefined;

export const compiler = (options: Parameters<typeof workbenchConfig>[0]): MultiCompiler => webpack(workbenchConfig(options));

/** Builds the workbench's page once. */
export function buildWorkbench(options: Parameters<typeof workbenchConfig>[0]): Promise<void> {
  const build = compiler(options);
  return new Promise((resolve, reject) => {
    build.run((error, stats) => {
      const wrong = error ?? (stats && complaints(stats));
      build.close(() => (wrong ? reject(wrong instanceof Error ? wrong : new Error(wrong)) : resolve()));
    });
  });
}
