import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** SHA-256 of every file in a folder that a build made, by name; other files in dist/ are left out. */
export function checksumsOf(folder: string): ReadonlyMap<string, string> {
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

/** The checksums as `sha256sum -c` reads them. */
export const checksumLines = (checksums: ReadonlyMap<string, string>): string =>
  [...checksums].map(([file, checksum]) => `${checksum}  ${file}\n`).join("");
