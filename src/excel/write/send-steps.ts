/** One part of the writing, with about how many bytes it sends. */
export interface WriteStep {
  readonly bytes: number;
  readonly apply: () => void;
}

/** What one sync sends at most, by estimate: under the 5 MB that Excel on the web allows. */
const BYTES_A_SYNC = 4_000_000;

/** Carries the steps out in order: in one sync, and in more only where they are too large for one. */
export async function sendSteps(context: Excel.RequestContext, steps: readonly WriteStep[]): Promise<void> {
  for (const group of grouped(steps)) await sendTogether(context, group);
}

async function sendTogether(context: Excel.RequestContext, steps: readonly WriteStep[]): Promise<void> {
  for (const step of steps) step.apply();
  await context.sync();
}

function grouped(steps: readonly WriteStep[]): readonly (readonly WriteStep[])[] {
  const groups: WriteStep[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    if (bytes + step.bytes > BYTES_A_SYNC) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)!.push(step);
    bytes += step.bytes;
  }
  return groups;
}
