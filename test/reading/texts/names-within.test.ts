import { holdersAmong, holdsName } from "../../../src/reading/texts/names-within";

test.each([
  ["Norfolk and Suffolk", "Norfolk", "joined"],
  ["Area A and B", "Area A", "joined"],
  ["Bexley and Bromley BCU", "Bexley", "joined"],
  ["Colchester", "Colchester North", "part"],
  ["Norfolk", "North Norfolk", "part"],
  ["Essex", "Essex districts", "part"],
  ["Milltown (all)", "Milltown", "part"],
  ["Greater Milltown", "Milltown", "part"],
  ["North Yorkshire", "York", null],
  ["York", "North Yorkshire", null],
  ["Newport", "Newport Pagnell", null],
  ["Newcastle", "Newcastle upon Tyne", null],
  ["North", "North East", null],
  ["Central", "Town centre", null],
  ["Essex", "Essex", null],
])("%s beside %s: %s", (name, other, how) => expect(holdsName(name, other)).toBe(how));

test.each([
  [["Norfolk", "Suffolk", "Norfolk and Suffolk"], [2], true],
  [["Essex", "Southend", "Harlow"], [0], false],
  [["England", "Essex"], [0], false],
  [["Force", "Southend", "Thurrock"], [0], false],
  [["Essex", "Rest of Essex"], [0], true],
  [["Southend", "Thurrock", "Elsewhere in England"], [2], false],
  [["Southend", "Rest of Essex"], [], false],
  [["Essex", "Kent", "Norfolk and Suffolk"], [], false],
  [["North", "South", "North East"], [], false],
])("among %s some may hold others", (names, holders, certain) => expect(holdersAmong(names)).toEqual({ holders, certain }));
