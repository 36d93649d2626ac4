import { monthOf } from "../../src/domain/month";
import { comparedWith, lastCountingText } from "../../src/kept/last-counting";

describe("what is kept of the last counting of files", () => {
  const [jan, feb] = [monthOf(2020, 1), monthOf(2020, 2)];
  const before = () => new Map([[jan, 5]]);
  const now = () => new Map([[jan, 4]]).set(feb, 2);

  test("tells what the same counting is compared with, once its own counts stand there", () => {
    const kept = lastCountingText({ of: "files", before: before() });
    expect(kept).toBe('{"version":1,"of":"files","before":[[24240,5]]}');
    expect(comparedWith(kept, { of: "files", standing: now(), now: now() })).toEqual(before());
    expect(comparedWith(lastCountingText({ of: "files", before: null }), { of: "files", standing: now(), now: now() })).toBeNull();
  });

  test("tells nothing of other files, of other counts on the sheet, or where it cannot be read", () => {
    const kept = lastCountingText({ of: "files", before: new Map([[jan, 9]]) });
    expect(comparedWith(kept, { of: "others", standing: now(), now: now() })).toEqual(now());
    expect(comparedWith(kept, { of: "files", standing: before(), now: now() })).toEqual(before());
    expect(comparedWith(kept, { of: "files", standing: null, now: now() })).toBeNull();
    for (const damaged of ['{"of":"files","before":[["x",5]]}', '{"of":"files","before":[[24240.5,5]]}', "{"])
      expect(comparedWith(damaged, { of: "files", standing: now(), now: now() })).toEqual(now());
    expect(comparedWith(null, { of: "files", standing: now(), now: now() })).toEqual(now());
  });
});
