/** The directions of ARCHITECTURE.md, held by `npm run layers`. */
const only = (name, folder, allowed) => ({
  name,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^(src|host|cli|workbench)/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
});

/** Everything there is. */
const EVERYWHERE = "^(src|host|cli|workbench|scripts|bench|test)/";

/** Whatever stands outside a folder knows it by its index alone, or by another file that is named. Tests may look inside. */
const oneWayIn = (folder, { by = `^${folder}/index\\.ts$`, within = folder } = {}) => ({
  name: `${folder} has one way in`,
  severity: "error",
  from: { path: EVERYWHERE, pathNot: `^(${within}/|test/|host/test/)` },
  to: { path: `^${folder}/`, pathNot: by },
});

module.exports = {
  forbidden: [
    only("domain imports nothing", "domain", []),
    only("reading needs domain, and what matches two systems' records", "reading", ["domain", "systems"]),
    only("records are compiled from what is read", "records", ["domain", "reading"]),
    {
      name: "engines that count records are for extract alone",
      severity: "error",
      from: { path: EVERYWHERE, pathNot: "^(cli/extract/|bench/|test/)" },
      to: { path: "node_modules/(@duckdb|@clickhouse|trino-client)/" },
    },
    oneWayIn("src/records"),
    only("files are counted as plain data, and what a workbook's own keeps is read", "files", [
      "domain",
      "reading",
      "records",
      "analysis",
      "kept",
    ]),
    oneWayIn("src/files"),
    {
      name: "files alone know the library of .parquet",
      severity: "error",
      from: { path: EVERYWHERE, pathNot: "^(src/files|test)/" },
      to: { path: "node_modules/hyparquet/" },
    },
    only("checks see what is read", "checks", ["domain", "reading"]),
    only("statistics are of numbers alone", "statistics", ["domain"]),
    only("analysis sees what is read", "analysis", ["domain", "reading", "checks", "statistics"]),
    only("report is made of what was computed", "report", ["domain", "reading", "checks", "analysis", "systems"]),
    {
      name: "papers are made of what the report says",
      severity: "error",
      from: { path: "^src/papers/" },
      to: { path: "^(src|host|cli|workbench)/", pathNot: "^src/(papers|domain|report)/" },
    },
    {
      name: "papers alone know the libraries of documents and slides",
      severity: "error",
      from: { path: EVERYWHERE, pathNot: "^(src/papers|src/files/(open-parquet|reported-in-file)|test)" },
      to: { path: "node_modules/(docx|pptxgenjs|fflate)/" },
    },
    only("verify computes what a build does", "verify", ["domain", "analysis", "report", "chain"]),
    only("systems are compared as plain data", "systems", ["domain", "statistics"]),
    only("guard plans with what is read", "guard", ["domain", "reading"]),
    {
      name: "live checks know nothing of Excel",
      severity: "error",
      from: { path: "^src/live/" },
      to: { path: "^(src|host|cli|workbench)/", pathNot: "^src/((live|domain|reading|checks|analysis)/|chain/check-figures)" },
    },
    only("what is kept is made of what can be kept", "kept", ["domain", "reading", "checks", "analysis", "report", "guard"]),
    only("excel replays plans and reads grids", "excel", ["domain", "reading", "report", "guard", "kept"]),
    only("the self-test is below pane and session", "self-test", [
      "domain",
      "reading",
      "checks",
      "analysis",
      "report",
      "guard",
      "kept",
      "excel",
      "chain",
      "live",
      "sample",
      "jobs",
    ]),
    {
      name: "only the pane runs the self-test",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(self-test|taskpane)/" },
      to: { path: "^src/self-test/" },
    },
    {
      name: "what the self-test asks of Excel is the self-test's alone",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(self-test|excel/self-test)/" },
      to: { path: "^src/excel/self-test/" },
    },
    {
      name: "plain data needs no library of Node, Office or React",
      severity: "error",
      from: { path: "^src/(domain|statistics|reading|records|checks|analysis|live|guard|report|kept)/" },
      // Arithmetic on texts and on colours, and forms of data, without dependencies or surroundings, may be counted as plain data.
      to: {
        dependencyTypes: ["core", "npm", "npm-dev"],
        pathNot: "node_modules/(fastest-levenshtein|color2k|valibot)/",
      },
    },
    {
      name: "src never imports its surroundings",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(host|cli|workbench|test|scripts)/" },
    },
    {
      name: "host knows nothing of offences",
      severity: "error",
      from: { path: "^host/" },
      to: { path: "^(src|cli|workbench|test|scripts)/" },
    },
    {
      name: "the host's core is free of Node",
      severity: "error",
      from: { path: "^host/", pathNot: "^host/(node/|library/package-check-node|test/|build\\.mjs)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "the host's core is free of host/node",
      severity: "error",
      from: { path: "^host/", pathNot: "^host/(node|test)/" },
      to: { path: "^host/node/" },
    },
    {
      name: "the workbench sees the host alone",
      severity: "error",
      from: { path: "^workbench/" },
      to: { path: "^(src|cli|test|scripts)/" },
    },
    {
      name: "the workbench's page is free of Node",
      severity: "error",
      from: { path: "^workbench/", pathNot: "^workbench/build/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "the host's browser side is for the workbench",
      severity: "error",
      from: { path: "^(src|cli|host/(?!browser/|test/))" },
      to: { path: "^host/browser/" },
    },
    {
      name: "the workbook library is host/library's alone",
      severity: "error",
      from: { path: EVERYWHERE, pathNot: "^host/(library|test)/" },
      to: { path: "node_modules/@cj-tech-master/" },
    },
    {
      name: "the package check of Node is for host/node",
      severity: "error",
      from: { pathNot: "^(host/node|host/test|test)/" },
      to: { path: "^host/library/package-check-node\\.ts$" },
    },
    {
      name: "the package check of the browser is for host/browser",
      severity: "error",
      from: { pathNot: "^(host/browser|host/test|test)/" },
      to: { path: "^host/library/package-check-browser\\.ts$" },
    },
    ...["protocol", "batch", "objects", "files", "client", "node", "browser"].map((folder) => oneWayIn(`host/${folder}`)),
    oneWayIn("host/library", { by: "^host/library/(index|package-check-(node|browser))\\.ts$" }),
    // To the rest of src these are parts of reading.
    ...["dates", "recognise", "strands", "ledger", "sheets", "systems", "tables", "texts"].map((folder) =>
      oneWayIn(`src/reading/${folder}`, { within: "src/reading" }),
    ),
    oneWayIn("src/statistics"),
    oneWayIn("src/systems"),
    oneWayIn("src/analysis/account"),
    ...["outline", "pictures", "word", "slides"].map((folder) => oneWayIn(`src/papers/${folder}`, { within: "src/papers" })),
    oneWayIn("src/papers/values"),
    oneWayIn("src/live", { by: "^src/live/live-figures\\.ts$" }),
    {
      name: "no circles in the host and in src, types included",
      severity: "error",
      from: { path: "^(host|src)/" },
      to: { circular: true },
    },
    { name: "no circles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "every import resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^host/dist/" },
  },
};
