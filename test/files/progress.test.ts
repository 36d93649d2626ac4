import { underway, type FilesProgress } from "../../src/files/progress";

describe("Progress", () => {
  const own = Object.getOwnPropertyDescriptor(performance, "now");
  let clock = 0;
  beforeEach(() => {
    clock = 1000;
    Object.defineProperty(performance, "now", { value: () => clock, configurable: true, writable: true });
  });
  afterEach(() => {
    if (own) Object.defineProperty(performance, "now", own);
    else Reflect.deleteProperty(performance, "now");
  });
  const started = (...sizes: readonly number[]) => {
    const told: FilesProgress[] = [];
    const signal = new AbortController().signal;
    const under = underway(
      sizes.map((size, at) => new File(["x".repeat(size)], `${at}.csv`)),
      signal,
      (now) => told.push(now),
    );
    return { told, under, signal };
  };

  test("is told at once, and then by the bytes of all files that were read", () => {
    const { told, under, signal } = started(30, 70);
    const looking = under("looking");
    expect(looking.signal).toBe(signal);
    expect(told).toEqual([{ step: "looking", share: 0 }]);
    clock += 100;
    looking.read(20);
    clock += 150;
    looking.read(30);
    expect(told.slice(1)).toEqual([
      { step: "looking", share: 0.2 },
      { step: "looking", share: 0.5 },
    ]);
    // Each step begins anew.
    under("counting");
    expect(told.at(-1)).toEqual({ step: "counting", share: 0 });
  });

  test("is told no more often than ten times a second, and what was read meanwhile is not forgotten", () => {
    const { told, under } = started(100);
    const counting = under("counting");
    clock += 99;
    counting.read(40);
    expect(told).toHaveLength(1);
    clock += 1;
    counting.read(10);
    expect(told).toHaveLength(2);
    expect(told.at(-1)!.share).toBe(0.5);
  });

  test("is never more than all, of packed files or none", () => {
    const { told, under } = started(10);
    const looking = under("looking");
    clock += 100;
    looking.read(11);
    expect(told.at(-1)!.share).toBe(1);
    const none = started();
    none.under("looking");
    expect(none.told).toEqual([{ step: "looking", share: 0 }]);
  });
});
