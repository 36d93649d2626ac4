import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(__dirname, "..", "..", "docs", "decisions");

test("The index has every decision, in order, by its own number and title", () => {
  const files = readdirSync(FOLDER).filter((file) => file !== "README.md");
  const expected = files.sort().map((file) => {
    const [, number, title] = /^# (\d+)\. (.+)/.exec(readFileSync(path.join(FOLDER, file), "utf8"))!;
    return `${number}. [${title}](${file})`;
  });
  const index = readFileSync(path.join(FOLDER, "README.md"), "utf8");
  expect(index.match(/^\d+\. \[.*?\]\(.*?\)/gm)).toEqual(expected);
});
