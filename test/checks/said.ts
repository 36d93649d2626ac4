import { answersTo } from "../../src/checks/answers";
import { foundAndExpected, messageOf } from "../../src/checks/messages";
import { noteText } from "../../src/domain/answer";
import { finding, type FindingCode, type FindingDetails, type FindingPlace } from "../../src/domain/finding";
import { isoMonth } from "../../src/domain/month";

/** All that a finding says: its message, what was found and expected, and its choices with what each of them does. */
export function said<Code extends FindingCode>(code: Code, place: FindingPlace, details: FindingDetails[Code]): readonly string[] {
  const found = finding(code, place, details);
  const values = foundAndExpected(found);
  return [
    messageOf(found),
    ...(values.found === null && values.expected === null ? [] : [`${values.found ?? "?"}; expected ${values.expected ?? "?"}`]),
    ...answersTo(found).map(({ label, notes, end }) => `${label}: ${end === undefined ? notes.map(noteText).join(", ") : isoMonth(end)}`),
  ];
}
