import fc from "fast-check";
import { parseTarget, parseTargetNote, targetText } from "../../src/domain/target";

describe("a target that is typed", () => {
  test.each([
    ["2,000", { kind: "number", value: 2000 }],
    [" 166.5 ", { kind: "number", value: 166.5 }],
    ["-5%", { kind: "percent", value: -0.05 }],
    ["− 5 %", { kind: "percent", value: -0.05 }],
    ["+2.5%", { kind: "percent", value: 0.025 }],
    ["0%", { kind: "percent", value: 0 }],
  ])("%s is one", (text, target) => expect(parseTarget(text)).toEqual(target));

  test.each([
    ["0", "notPositive"],
    ["-3", "notPositive"],
    ["-100%", "notPositive"],
    ["0.05", "underOne"],
    ["5%", "unsigned"],
    ["", "text"],
    ["fewer", "text"],
    ["20,00", "text"],
    ["1e3", "text"],
  ])("“%s” is none, and says why: %s", (text, why) => expect(parseTarget(text)).toBe(why));

  test("is read back as it is written", () => {
    const number = fc.integer({ min: 100, max: 10 ** 9 }).map((hundredths) => ({ kind: "number" as const, value: hundredths / 100 }));
    const percent = fc.integer({ min: -9999, max: 50_000 }).map((parts) => ({ kind: "percent" as const, value: parts / 10_000 }));
    fc.assert(
      fc.property(fc.oneof(number, percent), (target) => {
        const read = parseTarget(targetText(target));
        expect(read).toEqual({ kind: target.kind, value: expect.closeTo(target.value, 9) as unknown });
      }),
    );
  });

  test("names its strand on the command line, also one with an equals sign", () => {
    expect(parseTargetNote("A=B=2000")).toEqual({ strand: "A=B", target: { kind: "number", value: 2000 } });
    expect([parseTargetNote("=2000"), parseTargetNote("Fraud")]).toEqual(["text", "text"]);
  });
});
