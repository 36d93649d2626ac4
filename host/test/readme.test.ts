import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "@swc/core";
import * as hostModule from "../node";

/** The first block of code of the host's README. */
function example(): string {
  const text = readFileSync(join(__dirname, "../README.md"), "utf8");
  const block = /```ts\n([^]*?)```/.exec(text);
  if (!block) throw new Error("The README has no example");
  return block[1]!;
}

describe("the README's example", () => {
  it("runs as it stands", async () => {
    const folder = mkdtempSync(join(tmpdir(), "readme-"));
    const source = join(folder, "figures.xlsx");
    const host = await hostModule.openHost();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "Figures";
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
    });
    await host.save(source);
    // Its paths lead to a folder of this test's own; nothing else of it is changed.
    const text = example().replace("examples/figures.xlsx", source).replace("out/figures-2.xlsx", join(folder, "figures-2.xlsx"));
    const { code } = transformSync(text, { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } });
    const tests: (() => Promise<void>)[] = [];
    // oxlint-disable-next-line typescript/no-implied-eval -- the README's own example, run as it stands there
    const run = new Function("require", "exports", "test", "expect", code) as (...args: unknown[]) => void;
    run(
      () => hostModule,
      {},
      (_title: string, body: () => Promise<void>) => tests.push(body),
      expect,
    );
    expect(tests).toHaveLength(1);
    await tests[0]!();
    rmSync(folder, { recursive: true });
  });
});
