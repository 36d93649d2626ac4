import { readFileSync } from "node:fs";
import path from "node:path";
import { ALL_CHECKS, CHECKS } from "../../src/checks/all-checks";
import { PAGES } from "../../scripts/docs";
import { checksPage } from "../../scripts/docs/checks-page";
import { messagesPage } from "../../scripts/docs/messages-page";

test.each(PAGES.map(({ file, made }) => [path.basename(file), file, made] as const))(
  "docs/%s is what `npm run docs` makes of the checks",
  (_, file, made) => {
    expect(readFileSync(file, "utf8")).toBe(made());
  },
);

test("docs/checks.md has every check once", () => {
  const page = checksPage();
  for (const code of ALL_CHECKS.keys()) expect(page.split(`| \`${code}\``)).toHaveLength(2);
  expect(new Set(CHECKS.map(({ code }) => code)).size).toBe(CHECKS.length);
});

test("docs/messages.md has an example of every finding once", () => {
  const page = messagesPage();
  for (const code of ALL_CHECKS.keys()) expect(page.split(`\n\n\`${code}\`, `)).toHaveLength(2);
});
