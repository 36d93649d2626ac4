import { readFileSync } from "node:fs";
import path from "node:path";
import { openHost } from "../../host/node";
import { cardOf } from "../../src/checks/all-checks";
import { answersTo } from "../../src/checks/answers";
import { fixLabel } from "../../src/checks/fixes";
import { messageOf } from "../../src/checks/messages";
import { buildReport } from "../../src/jobs/build-report";
import { checkWorkbook } from "../../src/jobs/check-workbook";

const ROOT = path.join(__dirname, "..", "..");
const PAGE = readFileSync(path.join(ROOT, "docs", "first-hour.md"), "utf8");
const OPTIONS = { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) };

/** The example, with what the page tells its reader to do, one after the other. */
async function worked() {
  const host = await openHost({ workbook: path.join(ROOT, "examples", "not-tidy.xlsx") });
  const codes = async () => {
    await host.idle();
    return (await checkWorkbook(host.run, OPTIONS)).findings;
  };
  return { host, codes };
}

describe("the page of the first hour", () => {
  test("quotes what the program says of the example, all of it and nothing else, with titles and buttons", async () => {
    const { codes } = await worked();
    const findings = await codes();
    const quoted = [...PAGE.matchAll(/^> (.*)$/gm)].map(([, text]) => text);
    expect(quoted.toSorted()).toEqual(findings.map(messageOf).toSorted());
    const words = PAGE.replace(/\s+/g, " ");
    for (const found of findings) {
      expect(words).toContain(`**${cardOf(found.code).title}**`);
      const label = fixLabel(found);
      if (label !== null) expect(words).toContain(`**${label}**`);
      for (const { label: choice } of answersTo(found)) expect(words).toContain(`**${choice}**`);
    }
  });

  test("leads from each step to the next, and to a report with the figures that it gives", async () => {
    const { host, codes } = await worked();
    const left = async () => (await codes()).map(({ code }) => code).toSorted();
    host.user.type("Returns", "B90", "Burglary – Residential");
    expect(await left()).toEqual(["duplicateRows", "implausibleCount", "notACount"]);
    host.user.type("Returns", "D63", 129);
    expect(await left()).toEqual(["duplicateRows", "notACount"]);
    host.user.type("Returns", "D38", 25);
    expect(await left()).toEqual(["duplicateRows"]);
    host.user.delete("Returns", "116:116");
    expect(await left()).toEqual([]);
    const { comparisons } = await buildReport(host.run, OPTIONS);
    const rows = comparisons.map(({ definition, earlier, later, diff }) =>
      [
        definition.strand,
        earlier?.total.toLocaleString("en-GB"),
        later?.total.toLocaleString("en-GB"),
        `${diff! > 0 ? "+" : ""}${diff}`,
      ].join(" | "),
    );
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(PAGE).toContain(`| ${row} |`);
  });
});
