import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { JsonGuard } from "../../cli/guard";
import { main } from "../../cli/guard";
import { PROJECT } from "./command";

const WIDE = path.join(PROJECT, "examples", "wide.xlsx");
const SHEET = ["--sheet", "Offences by district"];

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), "strand-report-"))));
afterEach(() => rm(folder, { recursive: true }));

/** Runs the command in this process. */
async function guard(...args: readonly string[]): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const [out, err] = [jest.spyOn(process.stdout, "write").mockReturnValue(true), jest.spyOn(process.stderr, "write").mockReturnValue(true)];
  try {
    const code = await main(args, folder);
    const textOf = (spy: typeof out) => spy.mock.calls.map(([text]) => String(text)).join("");
    return { code, stdout: textOf(out), stderr: textOf(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

describe("npm run guard", () => {
  test("guards a sheet in a copy, and sets it free in another", async () => {
    const on = await guard(WIDE, ...SHEET, "--out", "on.xlsx");
    expect([on.code, on.stderr]).toEqual([0, ""]);
    expect(on.stdout).toContain("“Offences by district” is guarded.\n");
    expect(on.stdout).toContain(`Saved to ${path.join(folder, "on.xlsx")}`);
    const off = await guard("on.xlsx", ...SHEET, "--off", "--json", "--out", "off.xlsx");
    const { result, cells, left, output } = JSON.parse(off.stdout) as JsonGuard;
    expect([off.code, result, left, output]).toEqual([0, "unguarded", [], path.join(folder, "off.xlsx")]);
    expect(cells).toContainEqual({ address: "C6:Z8", kind: "count" });
    const again = await guard("off.xlsx", ...SHEET, "--off");
    expect([again.code, again.stdout]).toEqual([1, "“Offences by district” has no guard to take away.\n\nNothing was written.\n"]);
  });

  test.each([
    [[WIDE], 2, "required option '--sheet <name>' not specified"],
    [["missing.xlsx", ...SHEET], 2, "There is no file"],
    [[WIDE, ...SHEET, "--out", WIDE], 2, "is the file that is read, and never written to"],
  ])("ends with a reason for %j", async (args, code, words) => {
    const result = await guard(...args);
    expect([result.code, result.stderr.includes(words)]).toEqual([code, true]);
    expect(await readdir(folder)).toEqual([]);
  });
});
