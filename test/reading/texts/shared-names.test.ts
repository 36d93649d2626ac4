import { isRestOfOthers, sharedBy, wholeOfRest } from "../../../src/reading/texts/shared-names";

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
  ["Übrige Länder", ["Berlin"]],
  ["Rest of region", ["Southend", "Thurrock"]],
  ["Elsewhere in England", ["Southend", "Thurrock"]],
  ["Elsewhere", ["Essex"]],
  ["Forces elsewhere", ["Essex"]],
  ["All others", ["Essex", "Kent"]],
  ["Outside London", ["Camden", "Brent"]],
  ["Outside London", ["London"]],
  ["Hors Paris", ["Paris"]],
  ["England (excl. Essex)", ["Essex"]],
  ["Abroad", ["Harlow", "Basildon"]],
  ["Overseas", ["Harlow", "Basildon"]],
  ["Foreign countries", ["Burglary", "Theft"]],
  ["Essex external", ["Harlow", "Basildon"]],
  ["Other force", ["North", "South"]],
  ["Elsewhere", ["Burglary", "Theft"]],
  ["At sea", ["Burglary", "Theft"]],
  ["Location unknown", ["Burglary", "Theft"]],
])("%s is what others have beside %s", (text, others) => expect(isRestOfOthers(text, others)).toBe(true));

test.each([
  ["Rest of Essex", ["Southend", "Thurrock"]],
  ["Other", ["Southend", "Thurrock"]],
  ["Elsewhere", ["Southend", "Thurrock"]],
  ["Elsewhere in Essex", ["Southend", "Thurrock"]],
  ["At sea", ["Southend", "Thurrock"]],
  ["Theft at sea", ["Burglary", "Theft"]],
  ["Rest of county", ["Harlow"]],
  ["Non-domestic burglary", ["Burglary", "Theft"]],
  ["Outside work", ["Burglary", "Theft"]],
  ["Not known", ["Harlow", "Basildon"]],
  ["Non-geographic", ["Harlow", "Basildon"]],
  ["External", ["Northern team", "Southern team"]],
  ["Abroad", ["British", "Unknown"]],
  ["Team external", ["Harlow", "Basildon"]],
  ["Theft excluding vehicles", ["Burglary", "Vehicle crime"]],
  ["Other districts", ["Southend", "Thurrock"]],
  ["Other countries", ["Mexico", "Guatemala"]],
  ["Remainder of North", ["Harlow", "Uttlesford"]],
  ["Other theft offences", ["Burglary"]],
  ["Restaurant theft", ["Burglary"]],
])("%s is one more beside %s", (text, others) => expect(isRestOfOthers(text, others)).toBe(false));

test.each([
  ["Rest of Southwest Border", ["El Paso", "Southwest Border"], 1],
  ["Elsewhere in Essex", ["Essex Police", "Southend"], 0],
  ["England excluding London", ["England"], 0],
  ["Burglary (excl. sheds)", ["Theft", "Burglary"], 1],
  ["Rest of Essex", ["Southend", "Thurrock"], null],
  ["Other theft", ["Theft"], null],
])("what %s is the rest of stands among %s, or does not", (text, others, at) => expect(wholeOfRest(text, others)).toBe(at));

const FORCES = ["Essex", "Kent", "Norfolk", "Suffolk"];

test.each([
  ["Essex and Kent", [0, 1]],
  ["Norfolk & Suffolk", [2, 3]],
  ["Essex/Kent (joint)", [0, 1]],
  ["Kent, Essex and Norfolk combined", [0, 1, 2]],
  ["Essex & Kent collaboration", [0, 1]],
  ["Essex and Sussex", [0]],
  ["ERSOU", [0, 1, 2, 3]],
  ["Eastern Region ROCU", [0, 1, 2, 3]],
  ["Seven Force Collaboration", [0, 1, 2, 3]],
])("%s has figures of others", (text, shared) => expect(sharedBy(text, FORCES)).toEqual(shared));

test.each([["Avon and Somerset"], ["Essex"], ["British Transport Police"], ["Southend"]])("%s has its own", (text) =>
  expect(sharedBy(text, FORCES)).toEqual([]),
);

test("of names that are no known places, both are named", () => {
  expect(sharedBy("Theft and handling", ["Theft", "Fraud"])).toEqual([]);
  expect(sharedBy("Milltown and Oakham", ["Milltown", "Oakham"])).toEqual([0, 1]);
});

test("a unit among districts is one of them", () => {
  expect(sharedBy("Alliance team", ["Southend", "Harlow"])).toEqual([]);
});

describe("what another force has, or nobody's, is not the force's own", () => {
  const isOthers = (text: string, others: readonly string[]) => isRestOfOthers(text, others);

  test.each([
    ...["Kent", "Kent Police", "Metropolitan", "City of London", "BTP", "Other force", "Out of force area", "Cross-border"],
    ...["Outside Essex", "Non-Essex", "Not in Essex", "Outside force area", "Other force area", "Another force’s area", "Other county"],
    ...["Outside the county", "Neighbouring force", "Out-of-force", "Kent (other force)", "OOF", "External", "Hors du département"],
  ])("%s beside districts, and beside offences", (text) => {
    expect([isOthers(text, ["Harlow", "Basildon"]), isOthers(text, ["Burglary", "Robbery"])]).toEqual([true, true]);
  });

  test("beside one district, or beside other forces, it may be one of them", () => {
    expect(isOthers("Kent", ["Harlow", "Other"])).toBe(false);
    expect(isOthers("Kent", ["Essex", "Harlow", "Basildon"])).toBe(false);
  });

  test("a council's area may have a force's name", () => {
    expect(["Wiltshire", "Dorset", "Durham"].map((text) => isOthers(text, ["Swindon", "Harlow", "Basildon"]))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isOthers("City of London", ["Camden", "Hackney"])).toBe(false);
  });
});
