#!/usr/bin/env node
// Starts the program from one file: reading hundreds of modules through a transpiler takes seconds. If the file is missing or
// older than its sources, it is made here in well under a second, so nobody has to build first.
const { mkdirSync, readdirSync, renameSync, statSync } = require("node:fs");
const path = require("node:path");

const ROOT = path.join(__dirname, "..");
const BUNDLE = path.join(ROOT, "build", "strand-report.cjs");
const SOURCES = ["cli", "host", "src"].map((folder) => path.join(ROOT, folder));

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isCurrent() {
  const made = changedAt(BUNDLE);
  // Folders too: their time changes when files are deleted.
  const files = SOURCES.flatMap((folder) => ["", ...readdirSync(folder, { recursive: true })].map((file) => path.join(folder, file)));
  return files.every((file) => changedAt(file) < made);
}

function bundle() {
  const unfinished = `${BUNDLE}.${process.pid}.tmp`;
  mkdirSync(path.dirname(BUNDLE), { recursive: true });
  require("esbuild").buildSync({
    entryPoints: [path.join(__dirname, "main.ts")],
    outfile: unfinished,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "cjs",
    logLevel: "error",
  });
  // Whole or not at all: several may start at once.
  renameSync(unfinished, BUNDLE);
}

if (!isCurrent()) bundle();
require(BUNDLE);
