/** The messages of Excel's client library, as measured; see docs of the host. */

export type PathId = number;

export interface ObjectPath {
  readonly Id: PathId;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: PathId;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: PathId;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** One `context.sync()`. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** What the client sends over the bridge. */
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: Batch };
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ErrorAnswer {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  readonly ActionIndex?: number;
  readonly HttpStatusCode: number;
}

/** The result of one batch: what was carried out, and the error that stopped it. */
export interface BatchOutcome {
  readonly results: readonly ActionResult[];
  /** The trace actions that were reached: the client registers the event handlers that wait for them. */
  readonly traces: readonly number[];
  readonly error: ErrorAnswer | undefined;
}

export const ActionKind = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export const PathKind = { global: 1, method: 3, property: 4, indexer: 5, reference: 6 } as const;

/** Set on a request that may wait until the user has finished typing in a cell (`delayForCellEdit`). */
export const WAIT_FOR_CELL_EDIT = 64;
