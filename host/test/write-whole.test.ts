import { link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeWhole } from "../node";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), "whole-"))));
afterEach(() => rm(folder, { recursive: true }));

test("a file is replaced in one step: what it was before is never written over", async () => {
  const file = path.join(folder, "made.html");
  await writeFile(file, "before");
  await link(file, path.join(folder, "other.html"));
  await writeWhole(file, "after");
  expect(await readFile(file, "utf8")).toBe("after");
  expect(await readFile(path.join(folder, "other.html"), "utf8")).toBe("before");
});

test("what cannot be written is said in words, and leaves nothing beside it", async () => {
  await mkdir(path.join(folder, "made.html"));
  await expect(writeWhole(path.join(folder, "made.html"), "after")).rejects.toThrow(
    `${path.join(folder, "made.html")} cannot be written: it is a folder. Give a file that is in it.`,
  );
  expect(await readdir(folder)).toEqual(["made.html"]);
});
