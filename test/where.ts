import { existsSync } from "node:fs";
import path from "node:path";

/** Public files that are not part of the project, which may stand in a folder beside it. */
export const realFile = (name: string): string => path.resolve(__dirname, "../../shared/data/real", name);

/** `describe` for what a machine may lack. Where it is lacking the tests are skipped, and their title says why: `npm test` lists it. */
export function describeWhere(isThere: boolean, lacking: string): (title: string, tests: () => void) => void {
  return (title, tests) => (isThere ? describe(title, tests) : describe.skip(`${title} (skipped: ${lacking})`, tests));
}

/** `describe` for tests that read such files. */
export function describeWith(...files: readonly string[]): (title: string, tests: () => void) => void {
  const missing = files.filter((file) => !existsSync(file)).map((file) => path.relative(path.join(__dirname, ".."), file));
  const more = missing.length > 1 ? ` and ${missing.length - 1} more` : "";
  return describeWhere(missing.length === 0, `${missing[0]}${more} not found`);
}
