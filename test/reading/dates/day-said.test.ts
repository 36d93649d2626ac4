import { DAYS_TO_1904, monthOf, monthToSerial } from "../../../src/domain/month";
import { dayAtStart, dayOfDate } from "../../../src/reading/dates/day-said";

const JAN = monthOf(2020, 1);

describe("The day that a text begins with", () => {
  test.each([
    ["12 Jan 2020, provisional", { month: JAN, day: 12 }],
    [" 12 Jan 2020.", { month: JAN, day: 12 }],
    ["12/01/2020); then more words than a date has", { month: JAN, day: 12 }],
    ["01/13/2020", { month: JAN, day: 13 }],
    ["03/01/2020", { month: JAN, day: 3 }],
    ["Friday the 3rd of January 2020 it was", null],
    ["on 12 Jan 2020", null],
    ["January 2020", null],
    ["", null],
  ])("“%s”", (text, day) => expect(dayAtStart(text)).toEqual(day));
});

test("The day of a serial number is by the workbook’s date system, in years that offences can be of", () => {
  const serial = monthToSerial(JAN) + 11;
  expect([dayOfDate(serial, false), dayOfDate(serial + 0.9, false), dayOfDate(serial - DAYS_TO_1904, true), dayOfDate(17, false)]).toEqual([
    { month: JAN, day: 12 },
    { month: JAN, day: 12 },
    { month: JAN, day: 12 },
    null,
  ]);
});
