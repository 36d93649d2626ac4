import { errorAnswer, type References, runBatch } from "./batch";
import { EventType } from "./events";
import { faultError, type Faults, type SyncFault } from "./faults";
import type { Registry, Session } from "./objects";
import { type BatchOutcome, HostError, type RequestMessage, WAIT_FOR_CELL_EDIT } from "./protocol";
import { byteLength, isHousekeeping, type Traffic } from "./traffic";

interface BridgeParts {
  readonly registry: Registry;
  readonly session: Session;
  readonly references: References;
  readonly traffic: Traffic;
  readonly faults: Faults;
  /** Called when a batch has been answered. */
  readonly answered: () => void;
}

/**
 * The workbook's end of `OfficeExtension.HostBridge`: takes the client's messages and answers each one later, as Excel does.
 */
export class Bridge {
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | undefined;
  /** Messages taken and not yet answered. */
  open = 0;
  /** Messages answered. */
  answers = 0;

  constructor(private readonly parts: BridgeParts) {}

  /** Called by the client. */
  sendMessageToHost(text: string): void {
    this.open += 1;
    const { faults } = this.parts;
    const request = JSON.parse(text) as RequestMessage;
    const answer = () => void Promise.resolve().then(() => this.answer(request, byteLength(text)));
    if (faults.cellEditMode && (request.flags & WAIT_FOR_CELL_EDIT) !== 0) faults.onceEdited(answer);
    else answer();
  }

  /** Sends a message that the client did not ask for: an event. */
  push(text: string): void {
    this.onMessageFromHost?.(text);
  }

  private async answer(request: RequestMessage, requestBytes: number): Promise<void> {
    const { traffic, faults } = this.parts;
    const batch = request.message.body;
    const housekeeping = isHousekeeping(batch);
    let { body, error } = packed(await settled(housekeeping ? this.run(request, undefined) : this.respond(request, requestBytes)));
    if (!housekeeping && faults.payloadLimit !== undefined && byteLength(body) > faults.payloadLimit) {
      ({ body, error } = packed(tooMuch()));
    }
    traffic.record({
      kind: housekeeping ? "housekeeping" : (request.flags & 1) === 1 ? "write" : "read",
      requestBytes,
      responseBytes: byteLength(body),
      actions: batch.Actions.length,
      error,
    });
    this.open -= 1;
    this.answers += 1;
    this.push(JSON.stringify({ id: request.id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } }));
    this.parts.answered();
  }

  private respond(request: RequestMessage, requestBytes: number): BatchOutcome {
    const { faults } = this.parts;
    const fault = faults.next(request.message.body.Actions.length);
    if (faults.cellEditMode)
      return refused(
        new HostError(
          "InvalidOperationInCellEditMode",
          "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
        ),
      );
    if (faults.payloadLimit !== undefined && requestBytes > faults.payloadLimit)
      return refused(new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit."));
    // Excel on the web fails on its own events there, even where they are switched off (office-js 539).
    const { workbook, events } = this.parts.session;
    if (requestBytes > (workbook.platform.largestHeard ?? Infinity) && events.isRegistered(EventType.dataChanged))
      return refused(new HostError("GeneralException", "There was an internal error while processing the request."));
    return this.run(request, fault);
  }

  private run(request: RequestMessage, fault: SyncFault | undefined): BatchOutcome {
    if (fault?.when === "before") return refused(faultError(fault), 0);
    const strike = fault && typeof fault.when === "object" ? fault.when.action : undefined;
    const { registry, references, session, traffic } = this.parts;
    const outcome = runBatch(request.message.body, {
      registry,
      references,
      session,
      crossed: (api) => traffic.crossed(api),
      beforeAction: (index) => {
        if (fault && index === strike) throw faultError(fault);
      },
    });
    if (!fault || outcome.error) return outcome;
    // A test that asks for a failure gets one: otherwise an action that the sync does not have would pass as proof.
    const { length } = request.message.body.Actions;
    return refused(
      faultError(
        strike === undefined
          ? fault
          : {
              ...fault,
              message: `The embedded host was told to fail action ${strike}, but this sync has ${length}: it failed after all of them.`,
            },
      ),
    );
  }
}

const refused = (error: HostError, actionIndex?: number): BatchOutcome => ({
  results: [],
  traces: [],
  error: errorAnswer(error, actionIndex),
});

/** Waits for slow results, such as pictures of charts. */
async function settled(outcome: BatchOutcome): Promise<BatchOutcome> {
  if (!outcome.results.some(({ Value }) => Value instanceof Promise)) return outcome;
  try {
    return { ...outcome, results: await Promise.all(outcome.results.map(async (result) => ({ ...result, Value: await result.Value }))) };
  } catch (error) {
    return { results: [], traces: outcome.traces, error: errorAnswer(error) };
  }
}

const tooMuch = (): BatchOutcome =>
  refused(new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit."));

function packed(outcome: BatchOutcome): { body: string; error: string | undefined } {
  const { results, traces, error } = outcome;
  const body = error ? { Error: error, ProcessedResults: { Results: results }, TraceIds: traces } : { Results: results, TraceIds: traces };
  try {
    return { body: JSON.stringify(body), error: error?.Code };
  } catch (cause) {
    // No text is that long.
    if (cause instanceof RangeError) return packed(tooMuch());
    throw cause;
  }
}
