import { readFileSync, writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** In milliseconds. */
const A_MOMENT = 1_000;

/** The most bytes that the process grows by while something is done, garbage included; null where the system does not tell. */
export function peakAbove(work: () => void): number | null {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  // Twice, and a moment later: another thread gives pages back to the system.
  collect();
  collect();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, A_MOMENT);
  try {
    // Linux: the peak of memory is measured again from here.
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    return null;
  }
  const before = kilobytes("VmRSS");
  work();
  return (kilobytes("VmHWM") - before) * 1024;
}

function kilobytes(name: string): number {
  return Number(new RegExp(`${name}:\\s*(\\d+)`).exec(readFileSync("/proc/self/status", "utf8"))![1]);
}
