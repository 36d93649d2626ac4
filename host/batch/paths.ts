import { apiOf, Args, HostObject, nullObject, type Registry, type Session } from "../objects";
import {
  apiNotFound,
  type ArgumentInfo,
  type Batch,
  HostError,
  itemNotFound,
  type Json,
  type ObjectPath,
  type PathId,
  PathKind,
} from "../protocol";
import type { References } from "./references";

const PATH_WITHIN = "_ObjectPathId";

/** Where a batch's objects come from: each path is walked once, when an action first needs it, since a path can have effects (`add`). */
export class Paths {
  private readonly resolved = new Map<PathId, HostObject>();

  constructor(
    private readonly batch: Batch,
    private readonly registry: Registry,
    private readonly references: References,
    private readonly session: Session,
    private readonly crossed: (api: string) => void,
  ) {}

  /** The object at a path. A failure names the API that failed, as Excel's `errorLocation` does. */
  at(id: PathId): HostObject {
    const known = this.resolved.get(id);
    if (known) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${id} is missing from the request.`);
    const object = this.walk(path);
    this.resolved.set(id, object);
    this.session.objectMet(object);
    return object;
  }

  /** The arguments of a call, with paths among them replaced by their objects. */
  args(info: ArgumentInfo | undefined, api: string): Args {
    const referenced = info?.ReferencedObjectPathIds;
    const values = (info?.Arguments ?? []).map((value, index): Json | HostObject => {
      const mark = referenced?.[index];
      if (typeof mark === "number" && mark > 0) return this.at(mark);
      return (Array.isArray(mark) ? this.list(value, mark) : this.withObjects(value)) as Json;
    });
    return new Args(values, api);
  }

  /** A list that contains objects, such as the shapes of a group. */
  private list(value: unknown, marks: readonly unknown[]): unknown {
    return (value as readonly unknown[]).map((one, index) => {
      const mark = marks[index];
      if (typeof mark === "number" && mark > 0) return this.at(mark);
      return Array.isArray(mark) ? this.list(one, mark) : one;
    });
  }

  /**
   * An object within a plain object, such as the range in `{ list: { source } }`, travels as its path id. Grids of values contain none.
   */
  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if (PATH_WITHIN in value) return this.at(value[PATH_WITHIN] as PathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.withObjects(inner)]));
  }

  private walk(path: ObjectPath): HostObject {
    if (path.ObjectPathType === PathKind.global) return new HostObject("Workbook", this.session.workbook);
    if (path.ObjectPathType === PathKind.reference) return this.references.get(path.Name);
    if (path.ParentObjectPathId === undefined) throw apiNotFound(`Object path type ${path.ObjectPathType}`);
    const parent = this.at(path.ParentObjectPathId);
    if (parent === nullObject) return nullObject;
    switch (path.ObjectPathType) {
      case PathKind.property:
        return this.property(parent, path.Name);
      case PathKind.method:
        return this.method(parent, path);
      case PathKind.indexer:
        return this.indexer(parent, path);
      default:
        throw apiNotFound(`Object path type ${path.ObjectPathType}`);
    }
  }

  private property(parent: HostObject, name: string): HostObject {
    const api = apiOf(parent.kind, name);
    return located(api, () => {
      const { object } = this.registry.property(parent.kind, name);
      if (!object) throw apiNotFound(api);
      this.crossed(api);
      return object(parent.self, this.session);
    });
  }

  private method(parent: HostObject, path: ObjectPath): HostObject {
    const api = apiOf(parent.kind, path.Name);
    return located(api, () => {
      const method = this.registry.method(parent.kind, path.Name);
      this.crossed(api);
      const result = method.call(parent.self, this.args(path.ArgumentInfo, api), this.session);
      if (!(result instanceof HostObject)) throw apiNotFound(`${api} as an object`);
      return result;
    });
  }

  private indexer(parent: HostObject, path: ObjectPath): HostObject {
    const api = apiOf(parent.kind, "getItem");
    return located(api, () => {
      const { item } = this.registry.of(parent.kind);
      if (!item) throw apiNotFound(api);
      this.crossed(api);
      const found = item(parent.self, this.args(path.ArgumentInfo, api).json(0), this.session);
      if (!found) throw itemNotFound();
      return found;
    });
  }
}

/** An error on its way to the answer, with the API that raised it. */
export class LocatedError extends Error {
  constructor(
    readonly cause_: HostError,
    readonly location: string,
  ) {
    super(cause_.message);
  }
}

/** Runs it. An error gets the API's name, unless it already has one from further in. */
export function located<T>(api: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof HostError) throw new LocatedError(error, api);
    throw error;
  }
}
