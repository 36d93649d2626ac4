const { mkdirSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const ROOT = path.join(__dirname, "..");
/** Where the joined files are written; each jest project has its own folder. */
const FOLDER = path.join(ROOT, "build", "together");
const AT_MOST = 20;

/** The folders whose suites may share one set of loaded modules; those in one line share it with one another. */
const FOLDERS = [
  ...["analysis", "checks", "domain", "excel", "jobs", "reading", "report", "session", "statistics"].map((folder) => [folder]),
  ["end-to-end"],
  ["extract", "files", "records", "systems"],
  ["chain", "docs", "examples", "guard", "kept", "live", "papers"],
  ["cli", "commands", "manifest", "release"],
];

/** Suites of the pane in a browser: the longest, two more that `npm test` runs by day, and those of the night. */
const IN_BROWSER = ["end-to-end/pane-checks", "end-to-end/pane-strands"];
const PANE = ["end-to-end/pane", ...IN_BROWSER, ...["pane-by-night", "pane-packs", "pane-systems"].map((suite) => `end-to-end/${suite}`)];

/** The suites that are not joined with those of their folder: they replace modules, keep snapshots beside them, change the environment or open a browser. */
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
  ...["end-to-end/libreoffice", "end-to-end/shared-cases", ...PANE],
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
 * Joins suites of folders, or those that are named, twenty to a file, and returns the files' folder and the suites that they hold;
 * those that are left out run nowhere. Each suite alone loads the same modules again, which takes longer than most of its tests.
 * `npm test` runs them joined; `npx jest FILE` runs one alone.
 */
function together(project, tests, groups, left) {
  const into = path.join(FOLDER, project);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const suites = [];
  for (const group of groups) {
    const here = group.flatMap((each) =>
      ALONE.has(each)
        ? [path.join(tests, `${each}.test.ts`)]
        : suitesIn(path.join(tests, each)).filter((file) => !ALONE.has(path.relative(tests, file).slice(0, -".test.ts".length))),
    );
    const taken = here.filter((file) => !left.includes(path.relative(ROOT, file).slice(0, -".test.ts".length)));
    const name = group[0] === "." ? project : path.basename(group[0]);
    for (let at = 0; at < taken.length; at += AT_MOST)
      writeFileSync(path.join(into, `${name}-${at / AT_MOST + 1}.test.cjs`), joined(taken.slice(at, at + AT_MOST)));
    suites.push(...taken);
  }
  return { folder: into, suites };
}

module.exports = { together, FOLDERS, IN_BROWSER, PANE };
