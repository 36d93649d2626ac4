import { ownFolder } from "../end-to-end/own-folder";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { PROJECT, start } from "../end-to-end/command";

const folder = ownFolder();

// What the commands do is tested in this process; these starts show that a process of its own does the same.
describe.each([
  ["report", ["--out", "made.xlsx"], "Saved to "],
  ["inspect", ["--correct", "Duty rota=not read", "--out", "made.xlsx"], "Saved to "],
  ["check", ["--set", "totalsLeftOut=warning", "--out", "made.xlsx"], "Saved to "],
  ["guard", ["--sheet", "Monthly offences", "--out", "made.xlsx"], "Saved to "],
] as const)("%s, started", (name, args, words) => {
  test("by npm, works where the user stands", async () => {
    const { code, stdout } = await start([name, ...args], PROJECT, { npm_lifecycle_event: name, INIT_CWD: folder() });
    expect(code).toBe(0);
    expect(stdout).toContain(`${words}${path.join(folder(), "made.xlsx")}`);
    expect(await readdir(folder())).toEqual(["made.xlsx"]);
    expect(existsSync(path.join(PROJECT, "made.xlsx"))).toBe(false);
  });

  test("by its name, says on standard error what is wrong, and ends with 2", async () => {
    expect(await start([name, "nowhere.xlsx", "--sheet", "x"].slice(0, name === "guard" ? 4 : 2), folder())).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(`There is no file ${path.join(folder(), "nowhere.xlsx")}.\n`) as unknown,
    });
  });
});

test("a start that takes longer than its test may is ended", async () => {
  expect(await start(["report", "--out", "made.xlsx"], folder(), {}, 100)).toMatchObject({ code: "SIGKILL" });
  expect(await readdir(folder())).toEqual([]);
});
