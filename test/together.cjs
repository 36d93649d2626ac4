const { mkdirSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const ROOT = path.join(__dirname, "..");
/** Where the joined files are written; each jest project has its own folder. */
const FOLDER = path.join(ROOT, "build", "together");
const AT_MOST = 16;

/** The folders whose suites may share one set of loaded modules; those in one line share it with one another. Browsers stay alone. */
const FOLDERS = [
  ...["analysis", "checks", "domain", "excel", "jobs", "reading", "report", "session", "statistics"].map((folder) => [folder]),
  ["end-to-end"],
  ["extract", "files", "records", "systems"],
  ["chain", "docs", "examples", "guard", "kept", "live", "papers"],
  ["cli", "commands", "manifest", "release"],
];

/** The suites that need modules of their own: they replace some, keep snapshots beside them, change the environment or open a browser. */
const ALONE = new Set([
  ...[
    "session/parts",
    "checks/facts",
    "checks/messages-otherwise",
    "excel/watch/mirror",
    "extract/trino",
    "extract/clickhouse",
    "cli/run",
    "cli/started",
  ],
  ...["pane", "pane-checks", "pane-packs", "pane-strands", "pane-systems", "libreoffice", "shared-cases"].map(
    (suite) => `end-to-end/${suite}`,
  ),
]);

const suitesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .sort()
    .map((file) => path.join(folder, file));

/** One file of suites, each under its own name. */
const joined = (suites) =>
  suites
    .map((suite) => `describe(${JSON.stringify(path.relative(ROOT, suite))}, () => void require(${JSON.stringify(suite)}));\n`)
    .join("");

/**
 * Joins suites, sixteen to a file, and returns the files' folder and the suites that they hold. Each suite alone loads the same
 * modules again, which takes longer than most of its tests. `npm test` runs them joined; `npx jest FILE` runs one alone.
 */
function together(project, tests, folders) {
  const into = path.join(FOLDER, project);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const suites = [];
  for (const group of folders) {
    const here = group
      .flatMap((folder) => suitesIn(path.join(tests, folder)))
      .filter((file) => !ALONE.has(path.relative(tests, file).slice(0, -".test.ts".length)));
    const name = group[0] === "." ? project : group[0];
    for (let at = 0; at < here.length; at += AT_MOST)
      writeFileSync(path.join(into, `${name}-${at / AT_MOST + 1}.test.cjs`), joined(here.slice(at, at + AT_MOST)));
    suites.push(...here);
  }
  return { folder: into, suites };
}

module.exports = { together, FOLDERS };
