import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A new folder for each test of a suite, or one for all of them, which goes afterwards. Asked for within a test. */
export function ownFolder(of: "test" | "suite" = "test"): () => string {
  let folder: string;
  const [before, after] = of === "test" ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(async () => void (folder = await mkdtemp(path.join(tmpdir(), "strand-report-"))));
  after(() => rm(folder, { recursive: true }));
  return () => folder;
}
