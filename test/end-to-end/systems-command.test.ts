import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { JsonSystems } from "../../cli/systems";
import { twoSystems } from "../../scripts/examples/two-systems";
import { PROJECT, strandReport } from "./command";

const EXAMPLE = path.join(PROJECT, "examples", "two-systems.xlsx");

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), "strand-report-"))));
afterEach(() => rm(folder, { recursive: true }));

const systems = (...args: readonly string[]) => strandReport(["systems", ...args], folder);

describe("npm run systems", () => {
  test("writes how far two systems agree into a copy, and says it", async () => {
    const { code, stdout, stderr } = await systems(EXAMPLE, "--out", "out.xlsx");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/records of Feb 19 to Jan 20 that should agree in ATHENA and STORM do: \d\d\.\d%/);
    expect(stdout).toContain("Left out, since the extract of STORM alone covers it: Feb 20, with 52 records.");
    expect(stdout).toContain(`Saved to ${path.join(folder, "out.xlsx")}`);
    const again = await systems("out.xlsx", "--json", "--out", "again.xlsx");
    const { differences, matched, leftOut, output } = JSON.parse(again.stdout) as JsonSystems;
    const { planted } = twoSystems();
    expect([differences!.flag, differences!.onlyFirst, matched!.writtenDifferently]).toEqual([
      planted.flag,
      planted.onlyAthena,
      planted.written,
    ]);
    expect([leftOut, output]).toEqual([[{ month: "2020-02", system: "STORM", records: 52 }], path.join(folder, "again.xlsx")]);
  });

  test("says why nothing can be compared, and writes nothing", async () => {
    const { code, stdout } = await systems(path.join(PROJECT, "examples", "wide.xlsx"));
    expect([code, await readdir(folder)]).toEqual([1, []]);
    expect(stdout).toContain("No worksheet has records with a reference and a date.");
    expect(stdout).toContain("Nothing was written.");
    expect((await systems()).code).toBe(2);
  });
});
