import { execFileSync } from "node:child_process";
import { shellText } from "../../src/domain/shell-text";
import { noteText, parseNote } from "../../src/domain/answer";

const NAMES = [
  "Data",
  "Crime data",
  "Chief's sheet",
  "A, B & C",
  "Cost in $",
  'The "new" sheet',
  "Up!",
  "50% `x` \\",
  "“Quoted”",
  'Bob\'s $5! "x"',
  "=sum",
];
const NOTES = NAMES.flatMap((sheet) => NAMES.map((column) => ({ sheet, column, readAs: "only: Shop's theft & (other)" })));

describe("an argument that is printed", () => {
  test("reaches the program as it is, when it is pasted into a shell", () => {
    const texts = NOTES.map(noteText);
    const script = `set -o history -o histexpand\nprintf '%s\\n' ${texts.map((text) => shellText(text, false)).join(" ")}\n`;
    // From standard input, as typed: only so does bash look for former commands.
    const said = execFileSync("bash", ["--norc"], { input: script, encoding: "utf8" });
    expect(said.trimEnd().split("\n")).toEqual(texts);
    expect(texts.map(parseNote)).toEqual(NOTES);
  });

  test("is plain where it can be, and in the quotes that are read best", () => {
    const shown = ["2019-12", "Robbery", "Data!B=count", "Crime data!B=count", "Crime data=not read", "Shop's theft", "Bob's!B=count"].map(
      (text) => shellText(text, false),
    );
    expect(shown).toEqual([
      "2019-12",
      "Robbery",
      "'Data!B=count'",
      "'Crime data!B=count'",
      '"Crime data=not read"',
      '"Shop\'s theft"',
      `'Bob'"'"'s!B=count'`,
    ]);
    expect(shellText("Crime data!B=count", true)).toBe('"Crime data!B=count"');
  });
});
