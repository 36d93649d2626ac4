import { chain, errors, figures, only, sheet } from "../sheets";

const MONTHS = ["2018", "2019"].flatMap((year) => Array.from({ length: 12 }, (_, at) => `@${year}-${String(at + 1).padStart(2, "0")}`));
const counts = (base: number) => MONTHS.map((_, at) => base + ((at * 7) % 11));
const [NORTH, SOUTH] = [counts(40), counts(20)];
const BOTH = NORTH.map((count, at) => count + SOUTH[at]!);
const by = { by: "Offence" };
const head = MONTHS.join(" | ");
const districts = sheet(
  "By district",
  `Offence | District | ${head}\nFraud | North | ${NORTH.join(" | ")}\nFraud | South | ${SOUTH.join(" | ")}`,
);
const long = sheet("ACT", ["Month | Offence | Count", ...MONTHS.map((month, at) => `${month} | Fraud | ${BOTH[at]!}`)].join("\n"));

test.each([
  ["with a place of its own", sheet("ACT", `Offence | District | ${head}\nFraud | ACT | ${BOTH.join(" | ")}`)],
  ["without places", sheet("ACT", `Offence | ${head}\nFraud | ${BOTH.join(" | ")}`)],
  ["of another layout", long],
])("the sheet of a whole beside the sheet of its districts is counted once: %s", (_, whole) => {
  const read = chain([districts, whole], by);
  expect(errors(read)).toEqual([]);
  expect(Object.values(figures(read).Fraud!)).toEqual(BOTH);
  expect(only(read, "wholeAndParts").details).toEqual({ wholes: ["ACT"], parts: 1 });
});

test("a month that is not their sum, and a copy under another place’s name, are asked about", () => {
  const wrong = BOTH.map((count, at) => count + (at === 5 ? 1 : 0));
  const off = sheet("ACT", `Offence | ${head}\nFraud | ${wrong.join(" | ")}`);
  expect(errors(chain([districts, off], by))).toEqual(["error severalSources"]);
  const copy = (name: string, place: string) => sheet(name, `Offence | District | ${head}\nFraud | ${place} | ${NORTH.join(" | ")}`);
  expect(errors(chain([copy("One", "North"), copy("Two", "South")], by))).toEqual(["error severalSources"]);
});
