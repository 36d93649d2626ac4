import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { version } from "../package.json";
import { releaseNotes } from "./release/notes";

const ROOT = path.join(__dirname, "..");
const WEBPACK = path.join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
const TSX = path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");

const command = new Command("npm run release --")
  .description("Makes all that IT needs of this version: dist/ for the server, out/manifest.xml for Excel, out/release-notes.md to read.")
  .requiredOption("--url <address>", "the https folder that the files of dist/ are served from")
  .option("--id <uuid>", "the id of an add-in that is deployed already, from another address")
  .option("--support <address>", "a help page of your own, in place of support.html")
  .option("--office-js <address>", "where office.js is taken from, if not from Microsoft")
  .allowExcessArguments(false);

const { url, id, support, officeJs } = command.parse().opts<{ url: string; id?: string; support?: string; officeJs?: string }>();
const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
const option = (name: string, value: string | undefined) => (value === undefined ? [] : [name, value]);

try {
  // First, since it looks at the address before anything is made.
  run(TSX, path.join("scripts", "manifest.ts"), "--url", url, ...option("--id", id), ...option("--support", support));
  run(
    WEBPACK,
    "--mode",
    "production",
    ...option("--env", officeJs && `officeJs=${officeJs}`),
    ...option("--env", support && `support=${support}`),
  );
  const notes = releaseNotes({
    version,
    url,
    changelog: readFileSync(path.join(ROOT, "CHANGELOG.md"), "utf8"),
    manifest: readFileSync(path.join(ROOT, "out", "manifest.xml"), "utf8"),
    commit: commitOf(),
    args: process.argv.slice(2),
    checksums: checksumsOf(path.join(ROOT, "dist")),
  });
  writeFileSync(path.join(ROOT, "out", "release-notes.md"), notes);
  console.log("dist/ is for the server, out/manifest.xml for Excel; out/release-notes.md says what has changed.");
} catch (error) {
  // What a step says of itself has been shown already.
  if (!(error instanceof Error && "status" in error)) throw error;
  process.exitCode = 2;
}

/** The commit that stands here, and whether anything was changed since. */
function commitOf(): string {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trim();
  try {
    return `${git("rev-parse", "HEAD")}${git("status", "--porcelain") === "" ? "" : ", with changes that are in no commit"}`;
  } catch {
    return "unknown (no git here)";
  }
}

/** SHA-256 of every file that this build made, by name; what others put into dist/ is theirs. */
function checksumsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => !/^(office|workbench)\//.test(file) && statSync(path.join(folder, file)).isFile());
  return new Map(
    files.sort().map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(path.join(folder, file)))
        .digest("hex"),
    ]),
  );
}
