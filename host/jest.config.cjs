const { libraryBundle } = require("./test/library-bundle.cjs");

process.env.TZ = "UTC";

/** The host's own tests: `npm test -w host`, and a project of the whole. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testTimeout: 60_000,
  // The workbook library as one file, however it is reached.
  moduleNameMapper: { [String.raw`^\.{1,2}/(?:\.\./)*(?:host/)?library$`]: libraryBundle() },
  transform: {
    "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } }],
  },
};
