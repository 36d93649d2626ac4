import { apiOf, HostObject, nullObject, type Registry, type Session } from "../objects";
import {
  type Action,
  ActionKind,
  type ActionResult,
  apiNotFound,
  type Batch,
  type BatchOutcome,
  type ErrorAnswer,
  HostError,
} from "../protocol";
import { Loader } from "./load";
import { located, LocatedError, Paths } from "./paths";
import type { References } from "./references";

interface BatchSurroundings {
  readonly registry: Registry;
  readonly references: References;
  readonly session: Session;
  /** Called with every API member that the batch uses. */
  readonly crossed: (api: string) => void;
  /** May throw before an action is carried out: a fault that a test asked for. */
  readonly beforeAction: (index: number) => void;
}

/** Carries out a batch's actions in order. The first failure stops it, and earlier actions stay done: a sync is not a transaction. */
export function runBatch(batch: Batch, surroundings: BatchSurroundings): BatchOutcome {
  const { registry, references, session, crossed, beforeAction } = surroundings;
  const paths = new Paths(batch, registry, references, session, crossed);
  const loader = new Loader(registry, references, session, crossed);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      beforeAction(index);
      const value = runAction(action, { paths, loader, ...surroundings });
      if (action.ActionType === ActionKind.trace) traces.push(action.Id);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { results, traces, error: errorAnswer(error, index) };
    }
  }
  return { results, traces, error: undefined };
}

interface ActionSurroundings extends BatchSurroundings {
  readonly paths: Paths;
  readonly loader: Loader;
}

function runAction(action: Action, { paths, loader, references, registry, session, crossed }: ActionSurroundings): unknown {
  // On seeing the answer, the client runs what waits for this point, such as registering an event's handler.
  if (action.ActionType === ActionKind.trace) return null;
  const object = paths.at(action.ObjectPathId);
  const api = apiOf(object.kind, action.Name);
  switch (action.ActionType) {
    case ActionKind.instantiate:
      return object === nullObject ? null : loader.identity(object);
    case ActionKind.query:
      return loader.load(object, action.QueryInfo ?? {});
    case ActionKind.setProperty:
      // As in Excel, actions on a null object are not carried out, and are no error.
      if (object === nullObject) return undefined;
      located(api, () => {
        const property = registry.property(object.kind, action.Name);
        if (!property.set) throw apiNotFound(`Setting ${api}`);
        crossed(api);
        property.set(object.self, paths.args(action.ArgumentInfo, api).json(0), session);
      });
      return undefined;
    case ActionKind.method: {
      if (object === nullObject) return null;
      if (housekeeping(action, object, references, paths)) return null;
      const result = located(api, () => {
        const method = registry.method(object.kind, action.Name);
        crossed(api);
        return method.call(object.self, paths.args(action.ArgumentInfo, api), session);
      });
      return result instanceof HostObject ? loader.identity(result) : (result ?? null);
    }
    default:
      throw apiNotFound(`Action type ${action.ActionType}`);
  }
}

/** Keeping and releasing references is the client's own housekeeping, the same for every kind of object. */
function housekeeping(action: Action, object: HostObject, references: References, paths: Paths): boolean {
  if (action.Name === "_KeepReference") references.keep(object);
  else if (action.Name === "_RemoveReference") references.remove(paths.args(action.ArgumentInfo, "Workbook._RemoveReference").text(0));
  else if (action.Name === "_RemoveAllReferences") references.removeAll();
  else return false;
  return true;
}

const HTTP_STATUS: Readonly<Record<string, number>> = { ItemNotFound: 404, ApiNotFound: 404, AccessDenied: 403, GeneralException: 500 };

/** The error as the client expects it. An error that Excel would not give is a fault of the host and says so. */
export function errorAnswer(error: unknown, actionIndex?: number): ErrorAnswer {
  const located = error instanceof LocatedError ? error : undefined;
  const known = located?.cause_ ?? error;
  const index = actionIndex === undefined ? {} : { ActionIndex: actionIndex };
  const location = located ? { Location: located.location } : {};
  if (known instanceof HostError)
    return { Code: known.code, Message: known.message, ...location, ...index, HttpStatusCode: HTTP_STATUS[known.code] ?? 400 };
  const message = known instanceof Error ? (known.stack ?? known.message) : String(known);
  return { Code: "GeneralException", Message: `The embedded host failed: ${message}`, ...location, ...index, HttpStatusCode: 500 };
}
