import { words } from "../../words";
import { referenceRank } from "../../../src/reading/texts/references";

test.each([
  [0, ["Crime Reference", "Crime No", "CrimeID", "Crime_Number", "Crime Ref No", "URN", "Offence ID", "CRN"]],
  [
    1,
    words(`
      ID | Ref | Reference no. | Case Number | DR_NO | Report Number | Unique Key | Aktenzeichen | Investigation Number |
      Athena Inv. No
    `),
  ],
  [2, ["Incident No", "Log number", "CAD ref", "Event ID"]],
  [3, ["Niche Ref", "Athena reference no."]],
  [
    null,
    words(`
      Victim ID | Officer No | House number | Location ID | Crime Type ID | Offence code | Row ID | Map ref | Linked crime ref |
      Offence | Beat no | Note | Count of URN | Distinct count of Crime Ref
    `),
  ],
])("references of rank %s", (rank, headers) => {
  expect(headers.map((header) => [header, referenceRank(header)])).toEqual(headers.map((header) => [header, rank]));
});
