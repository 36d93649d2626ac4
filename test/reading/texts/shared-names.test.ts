import { isRestOfForces, sharedBy } from "../../../src/reading/texts/shared-names";

test.each([
  ["Rest of England", ["Essex"]],
  ["the rest of the country", ["Essex", "Kent"]],
  ["All other forces", ["Essex"]],
  ["Other police forces", ["Essex"]],
  ["Remainder of East of England", ["Essex", "Norfolk"]],
  ["Reste de la France", ["Bretagne"]],
  ["Übriges Bundesgebiet", ["Berlin"]],
  ["Overig Nederland", ["Utrecht"]],
  ["Resto de España", ["Madrid"]],
])("%s is what others have beside %s", (text, others) => expect(isRestOfForces(text, others)).toBe(true));

test.each([
  ["Rest of Essex", ["Southend", "Thurrock"]],
  ["Other", ["Southend", "Thurrock"]],
  ["Other districts", ["Southend", "Thurrock"]],
  ["Other countries", ["Mexico", "Guatemala"]],
  ["Remainder of North", ["Harlow", "Uttlesford"]],
  ["Other theft offences", ["Burglary"]],
  ["Restaurant theft", ["Burglary"]],
])("%s is one more beside %s", (text, others) => expect(isRestOfForces(text, others)).toBe(false));

const FORCES = ["Essex", "Kent", "Norfolk", "Suffolk"];

test.each([
  ["Essex and Kent", [0, 1]],
  ["Norfolk & Suffolk", [2, 3]],
  ["Essex/Kent (joint)", [0, 1]],
  ["Kent, Essex and Norfolk combined", [0, 1, 2]],
  ["Essex & Kent collaboration", [0, 1]],
  ["ERSOU", [0, 1, 2, 3]],
  ["Eastern Region ROCU", [0, 1, 2, 3]],
  ["Seven Force Collaboration", [0, 1, 2, 3]],
])("%s has figures of others", (text, shared) => expect(sharedBy(text, FORCES)).toEqual(shared));

test.each([["Avon and Somerset"], ["Essex and Sussex"], ["Essex"], ["British Transport Police"], ["Southend"]])("%s has its own", (text) =>
  expect(sharedBy(text, FORCES)).toEqual([]),
);

test("a unit among districts is one of them", () => {
  expect(sharedBy("Alliance team", ["Southend", "Harlow"])).toEqual([]);
});
