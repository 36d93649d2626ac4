import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { version } from "../package.json";
import { checksumLines, checksumsOf } from "./release/checksums";
import { releaseNotes } from "./release/notes";

const ROOT = path.join(__dirname, "..");
const WEBPACK = path.join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
/** The manifest becomes out/manifest.xml once everything else is made: a release that fails leaves the former one. */
const NEW_MANIFEST = path.join(ROOT, "out", "manifest.new.xml");
const TSX = path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");

const command = new Command("npm run release --")
  .description(
    "Makes all that IT needs of this version: dist/ for the server, out/manifest.xml for Excel, out/release-notes.md to read, out/SHA256SUMS to check dist/ with.",
  )
  .requiredOption("--url <address>", "the https folder that the files of dist/ are served from")
  .option("--id <uuid>", "the id of an add-in that is deployed already, from another address")
  .option("--support <address>", "a help page of your own, in place of support.html")
  .option("--office-js <address>", "where office.js is taken from, if not from Microsoft")
  .allowExcessArguments(false);

const { url, id, support, officeJs } = command.parse().opts<{ url: string; id?: string; support?: string; officeJs?: string }>();
const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
const option = (name: string, value: string | undefined) => (value === undefined ? [] : [name, value]);

try {
  // First, since it checks the address before anything is made.
  run(
    TSX,
    path.join("scripts", "manifest.ts"),
    "--url",
    url,
    "--out",
    NEW_MANIFEST,
    ...option("--id", id),
    ...option("--support", support),
  );
  run(
    WEBPACK,
    "--mode",
    "production",
    ...option("--env", officeJs && `officeJs=${officeJs}`),
    ...option("--env", support && `support=${support}`),
  );
  const checksums = checksumsOf(path.join(ROOT, "dist"));
  const notes = releaseNotes({
    version,
    url,
    changelog: readFileSync(path.join(ROOT, "CHANGELOG.md"), "utf8"),
    manifest: readFileSync(NEW_MANIFEST, "utf8"),
    commit: commitOf(),
    args: process.argv.slice(2),
    checksums,
  });
  writeFileSync(path.join(ROOT, "out", "release-notes.md"), notes);
  writeFileSync(path.join(ROOT, "out", "SHA256SUMS"), checksumLines(checksums));
  renameSync(NEW_MANIFEST, path.join(ROOT, "out", "manifest.xml"));
  console.log(
    "dist/ is for the server, out/manifest.xml for Excel; out/release-notes.md says what has changed, out/SHA256SUMS what dist/ must hold.",
  );
} catch (error) {
  // The output of a step has been shown already.
  if (!(error instanceof Error && "status" in error)) throw error;
  process.exitCode = 2;
} finally {
  rmSync(NEW_MANIFEST, { force: true });
}

/** The current commit, and whether anything was changed since. */
function commitOf(): string {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trim();
  try {
    return `${git("rev-parse", "HEAD")}${git("status", "--porcelain") === "" ? "" : ", with changes that are in no commit"}`;
  } catch {
    return "unknown (no git here)";
  }
}
