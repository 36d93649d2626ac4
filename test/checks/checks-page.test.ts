import { readFileSync } from "node:fs";
import { ALL_CHECKS, CHECKS } from "../../src/checks/all-checks";
import { CHECKS_PAGE, checksPage } from "../../scripts/checks-page";

describe("docs/checks.md", () => {
  test("is what `npm run docs` makes of the checks", () => {
    expect(readFileSync(CHECKS_PAGE, "utf8")).toBe(checksPage());
  });

  test("has every check once", () => {
    const page = checksPage();
    for (const code of ALL_CHECKS.keys()) expect(page.split(`| \`${code}\``)).toHaveLength(2);
    expect(new Set(CHECKS.map(({ code }) => code)).size).toBe(CHECKS.length);
  });
});
