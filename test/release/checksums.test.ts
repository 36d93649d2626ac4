import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checksumLines, checksumsOf } from "../../scripts/release/checksums";

test("SHA256SUMS has a line for each file that the build made, as sha256sum reads it, and none for what others put there", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "sums-"));
  try {
    for (const beside of ["parts", "office"]) mkdirSync(path.join(folder, beside));
    writeFileSync(path.join(folder, "taskpane.js"), "abc");
    writeFileSync(path.join(folder, "parts", "a.js"), "");
    writeFileSync(path.join(folder, "office", "office.js"), "theirs");
    expect(checksumLines(checksumsOf(folder))).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  parts/a.js\n" +
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  taskpane.js\n",
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
