import { openHost, type NodeHost } from "../../../host/node";
import type { SyncFault } from "../../../host/faults";
import type { Job } from "./jobs";
import { baseFile } from "./jobs";
import { stateOf, type WorkbookState } from "./workbook-state";

/** A failure in the run of a job. `lasting`: Excel does not answer any more after it. */
export interface Point extends Omit<SyncFault, "atLeast" | "message"> {
  readonly lasting: boolean;
  /** Whether its sync writes. */
  readonly isWrite: boolean;
}

/** A job without a fault: what it begins and ends with, and what it sends. */
export interface Measured {
  readonly file: Uint8Array;
  readonly prepared: unknown;
  readonly before: WorkbookState;
  readonly done: WorkbookState;
  readonly outcome: string;
  readonly points: readonly Point[];
}

/** Which codes can come at a time: of a request that is too large, and while a cell is edited, nothing is carried out. */
const CODES = {
  before: [
    "GeneralException",
    "AccessDenied",
    "InvalidOperationInCellEditMode",
    "RequestPayloadSizeLimitExceeded",
    "ItemNotFound",
    "ApiNotFound",
    "ServerBusy",
  ],
  within: ["GeneralException", "AccessDenied", "ItemNotFound", "InvalidArgument"],
  after: ["GeneralException", "ResponsePayloadSizeLimitExceeded", "ServerBusy"],
} as const;
/** Syncs that fail where Excel does not answer any more. */
const LASTING = 40;

let base: Promise<Uint8Array> | undefined;

/** Opens the workbook that a job begins with. */
export const openBefore = ({ file }: Pick<Measured, "file">): Promise<NodeHost> => openHost({ workbook: file, name: "faults.xlsx" });

/** Runs a job once without a fault. `mostActions`: actions of one sync at which it is to fail, spread over all of them. */
export async function measured(job: Job, mostActions: number): Promise<Measured> {
  const host = await openBefore({ file: await (base ??= baseFile()) });
  const prepared = await job.before?.(host);
  await host.idle();
  const { bytes: file } = await host.toBytes();
  const counting = await openBefore({ file });
  const before = stateOf(counting);
  counting.traffic.reset();
  const outcome = JSON.stringify(await job.act(counting, prepared)) ?? "";
  const done = stateOf(counting);
  const syncs = [...counting.traffic.syncs];
  const points = syncs.flatMap(({ actions, kind }, index) =>
    pointsOf(index + 1, actions, kind === "read" ? 1 : mostActions).map((point) => ({ ...point, isWrite: kind === "write" })),
  );
  return { file, prepared, before, done, outcome, points };
}

function pointsOf(nth: number, actions: number, most: number): readonly Omit<Point, "isWrite">[] {
  const every = Math.max(1, Math.ceil(actions / most));
  const within = Array.from({ length: Math.ceil(actions / every) }, (_, index) => {
    // Not the same place of every slice.
    const action = Math.min(actions - 1, index * every + ((index * 7) % every));
    return { nth, when: { action }, code: CODES.within[index % CODES.within.length]! };
  });
  const at = [
    ...CODES.before.map((code) => ({ nth, when: "before" as const, code })),
    ...within,
    ...CODES.after.map((code) => ({ nth, when: "after" as const, code })),
  ];
  return [
    ...at.map((point) => ({ ...point, lasting: false })),
    ...at.filter(({ code }) => code === "GeneralException").map((point) => ({ ...point, lasting: true })),
  ];
}

export function order({ faults }: NodeHost, { nth, when, code, lasting }: Point): void {
  faults.failSync({ nth, when, code });
  if (lasting) for (let later = 1; later <= LASTING; later++) faults.failSync({ nth: nth + later, when: "before", code });
}

export function nameOf({ nth, when, code, lasting }: Point): string {
  return `${typeof when === "string" ? when : `at action ${when.action} of`} sync ${nth}, ${code}${lasting ? ", and no answer any more" : ""}`;
}
