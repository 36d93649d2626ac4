import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { ALL_CHECKS } from "../../src/checks/all-checks";
import { TOPICS } from "../../src/checks/card";

const ROOT = path.join(__dirname, "..", "..");
const CARDS = [...ALL_CHECKS.values()];

describe("the card of a code", () => {
  test("stands in a file of its own, named like the code, in the folder of its topic", () => {
    const file = (topic: string, code: string) =>
      `src/checks/${topic.split(" ")[0]!}/${code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
    expect(CARDS.filter(({ topic, code }) => !existsSync(path.join(ROOT, file(topic, code)))).map(({ code }) => code)).toEqual([]);
  });

  test("says what to do in sentences, and has a title without a full stop that no other has", () => {
    expect(CARDS.filter(({ toDo }) => !/^[A-Z“].*\.$/.test(toDo)).map(({ code }) => code)).toEqual([]);
    expect(CARDS.filter(({ title, looksAt }) => /\.$/.test(title) || /[a-z]\.$/.test(looksAt)).map(({ code }) => code)).toEqual([]);
    expect(new Set(CARDS.map(({ title }) => title)).size).toBe(CARDS.length);
  });

  test("can be turned down where it is no error", () => {
    expect(CARDS.filter(({ adjustable, severity }) => !adjustable && severity !== "error")).toEqual([]);
  });

  test("comes topic by topic", () => {
    expect([...new Set(CARDS.map(({ topic }) => topic))]).toEqual(TOPICS);
    expect(CARDS.map(({ topic }) => TOPICS.indexOf(topic))).toEqual(CARDS.map(({ topic }) => TOPICS.indexOf(topic)).sort());
  });

  test("waits for a whole reading only where the whole workbook has to be looked at", () => {
    expect(CARDS.filter(({ waits, scope }) => waits && scope !== "workbook")).toEqual([]);
  });

  test("is where everything else looks: no code stands in quotes elsewhere", () => {
    const sources = ["src/live", "src/jobs", "src/chain", "src/session", "src/taskpane", "src/checks/settings", "scripts"].flatMap(
      (folder) =>
        readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => path.join(folder, name)),
    );
    // Why a baseline cannot be given, and a field of a form, are no codes, though they may be called like one.
    const finds = /finding\("\w+"|why: "\w+"|name === "\w+"/g;
    const named = sources.flatMap((name) => {
      const text = readFileSync(path.join(ROOT, name), "utf8").replace(finds, "");
      return CARDS.filter(({ code }) => text.includes(`"${code}"`)).map(({ code }) => `${name}: ${code}`);
    });
    expect(named).toEqual([]);
  });
});
