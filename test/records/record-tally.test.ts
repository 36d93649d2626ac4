import fc from "fast-check";
import { RecordTally } from "../../src/records";
import { textRecords } from "../../host/files";

const cell = fc.array(fc.constantFrom("a", "é", '""', ",", "\n", "\r\n", " "), { maxLength: 4 }).map((parts) => `"${parts.join("")}"`);
const plain = fc.constantFrom("", "a", "5 o'clock", "12", "ü", 'a 5"" pipe', 'x"', " b");

test("counts as many records as reading a text gives, whatever stands in quotation marks and however its bytes come", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.oneof(cell, plain), { minLength: 2, maxLength: 4 }), { maxLength: 8 }),
      fc.constantFrom("\n", "\r\n"),
      fc.integer({ min: 1, max: 70 }),
      (rows, end, size) => {
        const text = rows.map((row) => row.join(",")).join(end);
        const bytes = new TextEncoder().encode(text);
        const tally = new RecordTally(",");
        for (let at = 0; at < bytes.length; at += size) tally.add(bytes.subarray(at, at + size));
        expect(tally.records()).toBe([...textRecords(text, ",")].filter(({ at, end: to }) => to > at).length);
      },
    ),
    { numRuns: 300 },
  );
});

test("counts a line of JSON once, though an empty text in it looks like a doubled mark", () => {
  const tally = new RecordTally("\n");
  tally.add(new TextEncoder().encode('{"ref":"a","note":""}\n{"ref":"b","note":"say \\"x\\""}\r\n\n{"ref":"c","note":""}'));
  expect(tally.records()).toBe(3);
});
