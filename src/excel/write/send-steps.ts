import { excelCode } from "../failure";
import { bytesOf } from "./measure";

/** One part of the writing: its requests on the context that it is given. It may be asked twice, and is carried out once. */
export type WriteStep = (context: Excel.RequestContext) => void;

/** What one sync sends at most: well under the 5 MB that Excel on the web allows, however it counts them. */
const BYTES_A_SYNC = 3_500_000;

/**
 * Carries the steps out in order: in one sync, or in as many as they need. `hold` comes before those of each sync but the first, so that
 * nothing more is written where another build has begun meanwhile.
 */
export async function sendSteps(context: Excel.RequestContext, steps: readonly WriteStep[], hold: WriteStep): Promise<void> {
  for (const group of grouped(steps)) await sendTogether(context, group, group[0] === steps[0] ? () => undefined : hold, hold);
}

/** Excel carries out nothing of a request that it finds too large, so it is sent again in halves. */
async function sendTogether(context: Excel.RequestContext, steps: readonly WriteStep[], first: WriteStep, hold: WriteStep): Promise<void> {
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const step of [first, ...steps]) step(context);
  try {
    await context.sync();
  } catch (error) {
    if (excelCode(error) !== "RequestPayloadSizeLimitExceeded" || steps.length === 1) throw error;
    const middle = Math.ceil(steps.length / 2);
    await sendTogether(context, steps.slice(0, middle), first, hold);
    await sendTogether(context, steps.slice(middle), hold, hold);
  }
}

function grouped(steps: readonly WriteStep[]): readonly (readonly WriteStep[])[] {
  const groups: WriteStep[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    const more = bytesOf(step);
    if (bytes + more > BYTES_A_SYNC) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)!.push(step);
    bytes += more;
  }
  return groups;
}

/** Groups small requests, this many to a step. */
export function slices<T>(things: readonly T[], size = 100): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, index) => things.slice(index * size, (index + 1) * size));
}
