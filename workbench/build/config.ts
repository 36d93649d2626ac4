import { readFileSync } from "node:fs";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack, { type Configuration, type WebpackPluginInstance } from "webpack";
import { readRibbon } from "./ribbon";

const ROOT = path.join(__dirname, "..", "..");

interface BuildOptions {
  /** The folder for the built page. */
  readonly out: string;
  /** A pane other than the add-in's own, for tests. */
  readonly paneEntry?: string;
  /** The pane's: as for Excel and quick, or with React's own checks, which double the time that it takes to draw. Quick if left out. */
  readonly mode?: "production" | "development";
}

/** The pane's own build, as it is made for Excel. */
type PaneBuild = ((env: { readonly entry?: string }, args: { readonly mode: string }) => Configuration) & {
  contentSecurityPolicy(officeJs: string): string;
  besideThePane(): readonly WebpackPluginInstance[];
};

/**
 * Two builds into one folder: the workbench's page, and the pane's bundle, built exactly as for Excel, in one of the workbench's
 * pages.
 */
export function workbenchConfig({ out, paneEntry, mode = "production" }: BuildOptions): Configuration[] {
  // oxlint-disable-next-line typescript/no-require-imports -- the pane's configuration is CommonJS
  const paneBuild = require(path.join(ROOT, "webpack.config.js")) as PaneBuild;
  const pane = paneBuild(paneEntry === undefined ? {} : { entry: paneEntry }, { mode });
  const shared = {
    context: ROOT,
    // Never as eval, which the pane's policy forbids.
    devtool: false,
    performance: false,
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
  } as const;
  return [
    {
      ...shared,
      mode,
      // Minifying takes longer than all else, and tests and those who develop read what was built.
      optimization: { minimize: false, concatenateModules: false },
      name: "pane",
      target: pane.target!,
      entry: pane.entry!,
      module: pane.module!,
      resolve: pane.resolve!,
      output: { ...pane.output, path: out, clean: false },
      plugins: [
        new HtmlPlugin({
          template: path.join(ROOT, "workbench/pane/pane.html"),
          filename: "pane.html",
          minify: false,
          scriptLoading: "defer",
          policy: paneBuild.contentSecurityPolicy(""),
        }),
        new MiniCssExtractPlugin({ filename: "[name].css" }),
        ...paneBuild.besideThePane(),
      ],
    },
    {
      ...shared,
      mode: "development",
      name: "workbench",
      target: ["web", "es2022"],
      entry: { workbench: "./workbench/main.tsx", "pane-office": "./workbench/pane/office.ts" },
      output: { path: out, filename: "[name].js", clean: false },
      resolve: { extensions: [".tsx", ".ts", ".js"] },
      module: {
        rules: [
          {
            test: /\.tsx?$/,
            exclude: /node_modules/,
            loader: "swc-loader",
            options: {
              jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } },
            },
          },
          { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        ],
      },
      plugins: [
        new webpack.DefinePlugin({ RIBBON: JSON.stringify(readRibbon(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"))) }),
        new HtmlPlugin({
          template: path.join(ROOT, "workbench/index.html"),
          filename: "index.html",
          chunks: ["workbench"],
          minify: false,
          scriptLoading: "module",
        }),
        new MiniCssExtractPlugin({ filename: "[name].css" }),
        new CopyPlugin({
          patterns: [
            { from: "assets/*.png" },
            { from: "examples/essex-2020.xlsx", to: "examples/" },
            { from: "node_modules/@microsoft/office-js/dist/excel-web-16.00.js", info: { minimized: true } },
          ],
        }),
      ],
    },
  ];
}
