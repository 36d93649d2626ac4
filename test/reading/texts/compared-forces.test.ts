import { words } from "../../words";
import { comparesForces, isForcesMeasure, isOwnForce, ownForceOf } from "../../../src/reading/texts/compared-forces";

test.each(
  words(`
  Most similar forces | MSG | MSF average | Similar group | Peer forces | Peers | Force comparison | Other forces |
  Neighbouring forces | Comparison with other forces | Comparison of forces
`),
)("“%s” says that forces are compared", (text) => {
  expect([comparesForces(text), isForcesMeasure(text)]).toEqual([true, true]);
});

test.each(["Burglary compared with last year", "Comparison of offences", "Essex", "Average", "Workforce comparison", "Task force"])(
  "“%s” does not",
  (text) => {
    expect(comparesForces(text)).toBe(false);
  },
);

test("averages, ranks and the like stand beside forces", () => {
  for (const text of ["Force average", "Avg", "National mean", "Median", "Rank", "Ranking", "Benchmark", "Comparator"])
    expect(isForcesMeasure(text)).toBe(true);
  for (const text of ["Essex", "Meaning", "Averaged", "Cranky"]) expect(isForcesMeasure(text)).toBe(false);
});

test("the own force is called so", () => {
  for (const text of ["Our force", "own force", "This force", "My own force", "Home county", "our police"])
    expect(isOwnForce(text)).toBe(true);
  for (const text of ["The force", "Force", "Our force average", "Four force", "Other force"]) expect(isOwnForce(text)).toBe(false);
});

test("a text names one of some forces, by whole words, with Police or without", () => {
  const forces = ["Essex Police", "Kent", "Devon & Cornwall Constabulary"];
  expect(["Essex", "Crime in Kent, 2020", "Devon and Cornwall: crime", "ESSEX POLICE"].map((text) => ownForceOf(text, forces))).toEqual([
    "Essex Police",
    "Kent",
    "Devon & Cornwall Constabulary",
    "Essex Police",
  ]);
  for (const text of ["Essex and Kent", "Wessex", "Kentish Town", "", "Kent region", "Devon"]) expect(ownForceOf(text, forces)).toBeNull();
});
