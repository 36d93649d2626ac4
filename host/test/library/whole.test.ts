import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as library from "../../library";

describe("what the host takes of the library", () => {
  const tests = readdirSync(__dirname)
    .filter((file) => file !== "whole.test.ts")
    .map((file) => readFileSync(join(__dirname, file), "utf8"))
    .join("\n");

  it.each(Object.keys(library))("is held by a test: %s", (name) => expect(tests).toMatch(new RegExp(`\\b${name}\\b`)));
});
