const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { buildSync, transformSync } = require("esbuild");

const LIBRARY = path.join(__dirname, "..", "library");
const BUNDLE = path.join(__dirname, "..", "..", "build", "library-for-tests.cjs");

/**
 * Makes one file of the parts of the workbook library that the host uses, and returns its path. Each suite with a workbook loads the
 * library again, and loading four hundred modules takes longer than most of its tests. It bundles the same files that would be loaded one
 * by one.
 */
function libraryBundle() {
  const { code } = transformSync(readFileSync(path.join(LIBRARY, "index.ts"), "utf8"), { loader: "ts", format: "cjs", target: "node20" });
  const options = {
    bundle: true,
    write: false,
    minifyWhitespace: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    logLevel: "error",
  };
  const { outputFiles } = buildSync({ ...options, stdin: { contents: code, resolveDir: LIBRARY } });
  const unfinished = `${BUNDLE}.${process.pid}.tmp`;
  mkdirSync(path.dirname(BUNDLE), { recursive: true });
  writeFileSync(unfinished, outputFiles[0].contents);
  // Whole or not at all: several may start at once.
  renameSync(unfinished, BUNDLE);
  return BUNDLE;
}

module.exports = { libraryBundle };
