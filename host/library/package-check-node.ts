import { dirname, join } from "node:path";
import { type PackageCheck, soundAsExcelReads } from "./package-check";

/**
 * The engine's own check of packages. The engine does not export it, so it is reached by its path; the engine's version is
 * pinned, and a test fails if it moves.
 */
export const packageCheck: PackageCheck = async (bytes) => {
  const main = require.resolve("@cj-tech-master/excelts");
  const path = join(dirname(main), "modules", "excel", "utils", "ooxml-validator", "index.js");
  // oxlint-disable-next-line typescript/no-require-imports -- a path that is only known at run time
  const { validateXlsxBuffer } = require(path) as { validateXlsxBuffer: PackageCheck };
  return soundAsExcelReads(await validateXlsxBuffer(bytes));
};
