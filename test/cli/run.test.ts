import { strandReport } from "../end-to-end/command";

const COMMANDS = ["report", "inspect", "check", "guard", "verify", "systems"];

// Whatever opens a workbook imports this.
jest.mock("../../host/node", () => {
  throw new Error("the engine was loaded");
});

describe("strand-report", () => {
  test.each([["--help"], ["help"], []])("lists its commands: %j", async (...argv) => {
    const { code, stdout, stderr } = await strandReport(argv, "/");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.match(/^ {2}(\w+)(?= \[options\] \[workbook\])/gm)).toEqual(COMMANDS.map((name) => `  ${name}`));
  });

  test.each(COMMANDS)("says how %s is used, under the name that it was called by, without loading the engine", async (name) => {
    const { code, stdout } = await strandReport([name, "--help"], "/");
    expect([code, stdout.split("\n")[0]]).toEqual([0, `Usage: npm run ${name} -- [options] [workbook]`]);
  });

  test.each(COMMANDS)("refuses arguments of %s that cannot be used without loading the engine", async (name) => {
    const option = name === "verify" ? "certificate" : "out";
    expect(await strandReport([name, `--${option}`], "/")).toEqual({
      code: 2,
      stdout: "",
      stderr: `option '--${option} <file>' argument missing\nnpm run ${name} -- --help lists the arguments.\n`,
    });
  });

  test("ends with 2 for a command that there is not", async () => {
    expect(await strandReport(["chek"], "/")).toEqual({
      code: 2,
      stdout: "",
      stderr: "unknown command 'chek'\n(Did you mean check?)\nstrand-report --help lists the commands.\n",
    });
  });
});
