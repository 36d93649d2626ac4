const { existsSync, readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const { DefinePlugin, IgnorePlugin } = require("webpack");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BundleContents } = require("./scripts/build/bundle-contents");
const { HelpPages, glossary } = require("./scripts/build/help-pages");
const { SelfTestBundle } = require("./scripts/build/self-test-bundle");

/** Where Microsoft serves its library from, and asks add-ins to take it from. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** What the pane may weigh over the network until it is seen, and with all that it loads then; gzipped, without office.js. */
const PANE_LIMITS = { start: 200 * 1024, whole: 580 * 1024 };
const PORT = 3000;
/** The parts that take a report out of Excel, and are loaded by those who ask for it: by the names of their chunks. */
const OUT_OF_EXCEL = /^paper/;

/**
 * What the pane's page may load and reach: nothing but its own files and office.js. Fluent and office.js put style elements into the
 * page, hence 'unsafe-inline' for styles alone. `connect-src 'none'`: no fetch, beacon or socket, not even to the page's own server.
 * `worker-src 'none'`: a worker would be under its own file's header alone, where `script-src` would allow it.
 */
function contentSecurityPolicy(officeJs) {
  const source = /^https:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${source}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * The folders of dist/ that a build leaves as they are: the workbench, and office.js with the files beside it, which organisations put
 * there. `office` stays whatever is built, so that a build that takes office.js from Microsoft does not cost them theirs.
 */
function keptFolders(officeJs) {
  const kept = new Set(["office", "workbench"]);
  if (/^([a-z]+:|\/)/i.test(officeJs)) return kept;
  const [folder, ...rest] = path.posix.normalize(officeJs).split("/");
  if (rest.length === 0)
    throw new Error(
      `officeJs must lie in a folder of its own, such as office/office.js: what lies in dist/ itself is cleared by each build.`,
    );
  return kept.add(folder);
}

/** Says what the pane weighs, and fails a production build that weighs too much. */
class PaneSize {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("PaneSize", (compilation) => {
      const logger = compilation.getLogger("PaneSize");
      const weigh = (what, limit, files) => {
        const bytes = files.reduce(
          (sum, file) => sum + gzipSync(readFileSync(path.join(compilation.outputOptions.path, file)), { level: 9 }).length,
          0,
        );
        const text = `The pane weighs ${(bytes / 1024).toFixed(1)} KB gzipped ${what} (${files.sort().join(", ")}), of ${limit / 1024} KB at most`;
        if (bytes > limit) compilation.errors.push(new Error(text));
        else logger.info(text);
      };
      // Source maps are read by developers' tools alone; the self-test, and what takes a report out of Excel, are loaded by those who ask for it.
      const isCode = (file) => /\.(js|css)$/.test(file);
      const first = [...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles());
      weigh("until it is seen", PANE_LIMITS.start, first.filter(isCode));
      weigh(
        "in all",
        PANE_LIMITS.whole,
        Object.keys(compilation.assets).filter(
          (file) => isCode(file) && file !== "self-test.js" && !OUT_OF_EXCEL.test(path.basename(file)),
        ),
      );
    });
  }
}

/** What the pane's page finds beside it, and what the pane is built without, for other pages with the pane. */
const besideThePane = (support = "support.html") => [
  new SelfTestBundle(),
  new HelpPages(),
  new CopyPlugin({ patterns: [{ from: "assets/support.html", to: "support.html" }] }),
  new DefinePlugin({ SUPPORT_PAGE: JSON.stringify(support), GLOSSARY: JSON.stringify(glossary(__dirname)) }),
  // What the library of slides would read files with, were there no browser.
  new IgnorePlugin({ resourceRegExp: /^node:(fs|https)$/ }),
];

/** Microsoft's certificates for developers' machines (npx office-addin-dev-certs@3.0.0 install), or webpack's own, which Excel refuses. */
function certificates() {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const file = (name) => path.join(folder, name);
  return existsSync(file("localhost.key")) ? { key: file("localhost.key"), cert: file("localhost.crt"), ca: file("ca.crt") } : {};
}

/**
 * `--env entry=FILE` builds another entry than the pane's, `--env officeJs=ADDRESS` takes office.js from elsewhere, `--env support=ADDRESS` leads to a
 * support page of the organisation's own. `--env sendsResult`, for
 * `npm run excel:selftest` alone, adds what sends a self-test's result to the developer's own server, and lets the page do so.
 */
module.exports = (env = {}, { mode = "production" } = {}) => {
  const production = mode === "production";
  const officeJs = env.officeJs ?? OFFICE_JS;
  // The library finds the files beside it by the name that its script is loaded under.
  if (!/(^|\/)office\.js$/.test(officeJs)) throw new Error(`officeJs must be the address of office.js: ${officeJs} is not.`);
  const kept = keptFolders(officeJs);
  const sender = env.sendsResult ? { "send-result": "./scripts/self-test/send-result.ts" } : {};
  const policy = contentSecurityPolicy(officeJs).replace(
    "connect-src 'none'",
    env.sendsResult ? "connect-src 'self'" : "connect-src 'none'",
  );
  return {
    mode,
    context: __dirname,
    // Fluent's own files are ES2022 already. Older forms of what this project writes would add 39 KB, and no browser.
    target: ["web", "es2022"],
    entry: {
      early: "./src/taskpane/early.ts",
      "office-missing": "./src/taskpane/office-missing.ts",
      ...sender,
      taskpane: env.entry ?? "./src/taskpane/index.tsx",
    },
    // Never as eval, which the page's policy forbids.
    devtool: "source-map",
    output: {
      path: path.join(__dirname, "dist"),
      // Names without hashes: the manifest and the workbench refer to them.
      filename: "[name].js",
      // Beside the page, wherever that is.
      publicPath: "",
      // Parts that are loaded later have their contents in their names: one of another build is not found, rather than run.
      chunkFilename: "parts/[name].[contenthash:8].js",
      assetModuleFilename: "assets/[name][ext]",
      clean: { keep: (file) => kept.has(file.split(/[\\/]/)[0]) },
    },
    resolve: { extensions: [".tsx", ".ts", ".js"], modules: [path.join(__dirname, "node_modules")] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // No module of this project does anything by being imported: what of it is not used can go.
          sideEffects: false,
          loader: "swc-loader",
          options: {
            jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.(png|svg)$/, type: "asset/resource" },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        // Not early.js, which the page itself names: it must not be deferred. In this order: the first says why the last cannot run.
        chunks: ["office-missing", ...Object.keys(sender), "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        officeJs,
        policy,
        support: env.support ?? "support.html",
      }),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      // No manifest: the one here leads to a developer's own machine, and an organisation's is made by `npm run manifest`.
      new CopyPlugin({ patterns: [{ from: "assets/*.png" }] }),
      ...besideThePane(env.support),
      ...(production ? [new PaneSize(), new BundleContents()] : []),
    ],
    // By swc rather than webpack's terser: no larger, and built in half the time. One large file gives other processes nothing to do.
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, parallel: false })],
      // What only they need stays in the parts that take a report out, whose names say so.
      splitChunks: { chunks: (chunk) => !OUT_OF_EXCEL.test(chunk.name ?? "") && !chunk.canBeInitial() },
    },
    // PaneSize measures what counts: gzipped, and without source maps.
    performance: false,
    stats: { preset: "errors-warnings", loggingDebug: [], logging: "info" },
    // The page reloads with F5 in the pane; a socket to the server would need a weaker policy.
    devServer: {
      host: "localhost",
      port: PORT,
      server: { type: "https", options: certificates() },
      hot: false,
      liveReload: false,
      client: false,
      webSocketServer: false,
      static: false,
      headers: { "Content-Security-Policy": policy },
    },
  };
};

module.exports.besideThePane = besideThePane;
module.exports.contentSecurityPolicy = contentSecurityPolicy;
module.exports.OFFICE_JS = OFFICE_JS;
module.exports.PANE_LIMITS = PANE_LIMITS;
