import { execFileSync } from "node:child_process";
import path from "node:path";
import type { ManifestInfo } from "office-addin-manifest";

const TSX = path.join(__dirname, "..", "..", "node_modules", "tsx", "dist", "cli.mjs");

/** What to give Node so that it runs one of the project's programs. */
export const program = (file: string, ...options: readonly string[]): string[] => [TSX, file, ...options];

/** What Microsoft's own parser makes of a manifest. */
export function readByMicrosoft(file: string): ManifestInfo {
  return JSON.parse(
    execFileSync(process.execPath, program(path.join(__dirname, "read-manifest.ts"), file), { encoding: "utf8" }),
  ) as ManifestInfo;
}
