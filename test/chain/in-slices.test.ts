import { inSlices } from "../../src/chain/in-slices";
import type { Slices } from "../../src/domain/slices";

const PARTS = 10;
const PART_MS = 20;

function* longWork(done: number[]): Slices<string> {
  for (let part = 0; part < PARTS; part += 1) {
    const until = performance.now() + PART_MS;
    while (performance.now() < until);
    done.push(part);
    yield;
  }
  return "done";
}

describe("long work in slices", () => {
  test("other things have their turn while it is done", async () => {
    const done: number[] = [];
    const seen: number[] = [];
    const timer = setInterval(() => seen.push(done.length), 1);
    expect(await inSlices(longWork(done))).toBe("done");
    clearInterval(timer);
    expect(done).toHaveLength(PARTS);
    expect(new Set(seen.filter((parts) => parts > 0 && parts < PARTS)).size).toBeGreaterThanOrEqual(2);
  });

  test("it stops when it is cancelled on the way", async () => {
    const done: number[] = [];
    const cancelling = new AbortController();
    setTimeout(() => cancelling.abort(new Error("Cancelled")), PART_MS);
    await expect(inSlices(longWork(done), cancelling.signal)).rejects.toThrow("Cancelled");
    expect(done.length).toBeLessThan(PARTS);
  });

  test("short work is done in one go after one turn for the page", async () => {
    const short = (function* (): Slices<number> {
      yield;
      return 7;
    })();
    expect(await inSlices(short)).toBe(7);
  });
});
