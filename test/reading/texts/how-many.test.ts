import { words } from "../../words";
import { countsOffences } from "../../../src/reading/texts/how-many";
import { saysNumberOf, withoutTime } from "../../../src/reading/texts/number-of";

test.each([
  ...["Number of crimes recorded", "Number of offences (provisional)", "No. of offences recorded in month", "No of crimes in the period"],
  ...["Number of crimes [note 1]", "num_crimes", "number__of__crimes", "Number crimes recorded in the month"],
  ...["Crimes recorded (number)", "Offence count for month", "Number of offences: rounded"],
])("“%s” says how many offences there were", (header) => {
  expect([saysNumberOf(header), countsOffences(header)]).toEqual([true, true]);
});

test.each([
  "Number of offences under £500",
  "Number of thefts",
  "Number recorded",
  "Number in month",
  "Number (£ n/a)",
  "ID count",
  "Reference count",
  "Code total",
])("“%s” says how many there are, not of what", (header) => {
  expect([saysNumberOf(header), countsOffences(header)]).toEqual([true, false]);
});

test.each(words("Crime Number | Offence No | Crime No. | No. | Number | Ref | Count no. | Number (crime ref) | Number plate | Norfolk"))(
  "“%s” does not",
  (header) => {
    expect(saysNumberOf(header)).toBe(false);
  },
);

test("a header may end in the time that its figures are of", () => {
  const headers = [
    "offences in month",
    "offences for the quarter",
    "offences per year",
    "offences during each period",
    "offences in a month",
  ];
  expect(headers.map(withoutTime)).toEqual(headers.map(() => "offences"));
  const others = ["offences", "offences in monthly returns", "month", "offences of month", "offences in month 2"];
  expect(others.map(withoutTime)).toEqual(others);
});
