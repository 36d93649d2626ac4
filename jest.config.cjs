const path = require("node:path");
const { libraryBundle } = require("./host/test/library-bundle.cjs");
const { FOLDERS, IN_BROWSER, PANE, together } = require("./test/together.cjs");

process.env.TZ = "UTC";

/** The suites that open the workbench. It is built once for all of them, and only where one of them runs. */
const IN_THE_WORKBENCH = [
  "test/workbench/going",
  "test/workbench/looks",
  "test/workbench/hands",
  "test/workbench/large",
  "test/workbench/workbench",
  "test/taskpane/part",
  ...PANE.map((suite) => `test/${suite}`),
];

const shared = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  moduleNameMapper: { [String.raw`^\.{1,2}/(?:\.\./)*(?:host/)?library$`]: libraryBundle() },
  transform: {
    "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } }],
    // One imports Node’s modules while it runs, which jest’s own surroundings do not do; the other is of modules alone.
    "/(pptxgenjs|hyparquet)/.+\\.js$": ["@swc/jest", { jsc: { target: "es2022" }, module: { type: "commonjs" } }],
  },
  transformIgnorePatterns: ["/node_modules/(?!(?:pptxgenjs|hyparquet)/)"],
};

/** `npm test` joins suites; a suite that is run by hand runs alone. */
const JOINED = process.env.SUITES === "joined";

/** Long suites that `npm test` leaves to the night (RUNS=20); by hand each runs as any other. */
const BY_NIGHT = [
  "test/end-to-end/act-policing",
  "test/end-to-end/data-police",
  "test/end-to-end/pane-by-night",
  "test/end-to-end/pane-packs",
  "test/end-to-end/pane-systems",
  "test/metamorphic/harmless",
  "test/taskpane/part",
  "test/workbench/going",
  "test/workbench/hands",
  "test/workbench/workbench",
  "test/workbench/large",
  "test/workbench/looks",
];
const left = JOINED && !process.env.RUNS ? BY_NIGHT : [];

/** A project whose suites in these folders run joined. */
function withJoined(project, name, tests, folders) {
  if (!JOINED) return project;
  const { folder, suites } = together(name, tests, folders, left);
  return {
    ...project,
    roots: [tests, folder],
    testMatch: [...project.testMatch, "**/*.test.cjs"],
    testPathIgnorePatterns: [
      ...(project.testPathIgnorePatterns ?? ["/node_modules/"]),
      ...suites.map((suite) => `^${suite.replaceAll(".", String.raw`\.`)}$`),
    ],
  };
}

const product = {
  ...shared,
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", ...[...IN_THE_WORKBENCH, ...left].map((suite) => `/${suite}\\.`)],
};
const inTheWorkbench = {
  ...shared,
  testMatch: IN_THE_WORKBENCH.filter((suite) => !left.includes(suite)).map((suite) => `<rootDir>/${suite}.test.ts`),
  globalSetup: "<rootDir>/test/workbench/built.ts",
  globalTeardown: "<rootDir>/test/workbench/removed.ts",
};
const host = { ...require("./host/jest.config.cjs"), rootDir: path.join(__dirname, "host") };

/** One jest run for every suite; the folders of test/ mirror the folders under test, and host/ has its own. */
module.exports = {
  testTimeout: 60_000,
  // As many as CI has cores. A third took a quarter more processor time, and two minutes more.
  maxWorkers: 2,
  testSequencer: "<rootDir>/test/slowest-first.cjs",
  projects: [
    withJoined(product, "product", path.join(__dirname, "test"), FOLDERS),
    withJoined(inTheWorkbench, "workbench", path.join(__dirname, "test"), [IN_BROWSER]),
    withJoined(host, "host", path.join(__dirname, "host", "test"), [["."]]),
  ],
};
