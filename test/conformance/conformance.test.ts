import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runAll } from "../../scripts/conformance/report";
import { runSample } from "../../scripts/conformance/run-sample";
import { needsOf, readSamples } from "../../scripts/conformance/sample";

/** The functions of the project's own samples that the host does not run yet: what is added to it leaves this list. */
const NOT_YET = ["chart-types waterfall"];

const sample = (script: string, template = "") => ({ name: "one.yaml", script, template });

describe("the conformance runner", () => {
  it("runs the project's own samples, one for each part of the API that others ask for", async () => {
    const said: string[] = [];
    const report = await runAll(readSamples(path.join(__dirname, "samples")), runSample, (line) => said.push(line));
    expect(report.failed.map((failed) => `${failed.sample.replace(".yaml", "")} ${failed.function}`)).toEqual(NOT_YET);
    // What is not there is told as such: nothing fails for another reason.
    expect(report.failed.filter(({ error }) => !error.startsWith("ApiNotFound"))).toEqual([]);
    expect(report).toMatchObject({ samples: 23, passed: report.functions - NOT_YET.length });
    expect(said).toHaveLength(23);
  });

  it("presses a page's buttons in its order, with what the page's fields hold", async () => {
    const script = `
      $("#second").on("click", () => { if ($("#kind").val() !== "b" || !$("#on").is(":checked")) throw new Error("fields"); });
      document.getElementById("first")!.onclick = async () => { throw new Error("on purpose"); };`;
    const template = `<button id="first">1</button><select id="kind"><option value="a"><option value="b" selected></select>
      <input type="checkbox" id="on" checked><button id="second">2</button><button id="third">not used</button>`;
    expect(await runSample(sample(script, template))).toEqual([
      { name: "first", error: "on purpose" },
      { name: "second", error: undefined },
    ]);
  });

  it("counts an error that a sample catches and says, and names the member", async () => {
    const script = `$("#run").click(async () => {
      try { await Excel.run(async (context) => { context.workbook.worksheets.getItem("Gone").load("name"); await context.sync(); }); }
      catch (error) { console.error(error); }
    });`;
    const [result] = await runSample(sample(script, `<button id="run">`));
    expect(result!.error).toMatch(/^ItemNotFound: .*\(WorksheetCollection\.getItem\)$/);
  });

  it("says of a script that does not start, and of a wrong one, what is wrong", async () => {
    expect(await runSample(sample(`throw new Error("not today")`))).toEqual([{ name: "(the script)", error: "not today" }]);
    expect((await runSample(sample("const = 1")))[0]).toMatchObject({
      name: "(the script)",
      error: expect.stringContaining("Transform failed"),
    });
  });

  it("passes over samples that need more than a workbook, and says what", async () => {
    expect(needsOf(sample(`await fetch("https://example.org")`))).toBe("a service");
    expect(needsOf(sample("", `<input type="file" id="file">`))).toBe("a file");
    expect(needsOf(sample("/** @customfunction */ function add() {}"))).toBe("a custom function");
    const said: string[] = [];
    expect(await runAll([sample("fetch(1)")], runSample, (line) => said.push(line))).toMatchObject({ samples: 0, functions: 0 });
    expect(said[0]).toContain("it needs a service");
  });

  it("reads a folder and those in it, and passes over other YAML files", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "samples-"));
    writeFileSync(path.join(folder, "playlist.yaml"), "- id: one\n- id: two\n");
    writeFileSync(path.join(folder, "one.yml"), "script:\n  content: let a = 1;\n");
    expect(readSamples(folder)).toEqual([{ name: "one.yml", script: "let a = 1;", template: "" }]);
  });
});
