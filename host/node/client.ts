import { readFileSync } from "node:fs";
import { type ClientFactory, compileClient } from "../client";

let compiled: ClientFactory | undefined;

/** Microsoft's client library from node_modules, compiled once in this process. */
export function installedClient(): ClientFactory {
  compiled ??= compileClient(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"));
  return compiled;
}
