import { apiOf, HostObject, nullObject, pascal, type Registry, type Session } from "../objects";
import { apiNotFound, type Json, type QueryInfo } from "../protocol";
import { located } from "./paths";
import type { References } from "./references";

/** What is requested of one object: its own properties by name, each with the request for what is inside it. */
type Selection = Map<string, Selection>;

type Loaded = Record<string, unknown>;

/** Answers `load`: values by PascalCase name, child objects nested, collections as `_Items`. */
export class Loader {
  constructor(
    private readonly registry: Registry,
    private readonly references: References,
    private readonly session: Session,
    private readonly crossed: (api: string) => void,
  ) {}

  load(object: HostObject, query: QueryInfo): unknown {
    if (object === nullObject) return null;
    return this.object(object, selectionOf([...(query.Select ?? []), ...(query.Expand ?? [])]), query);
  }

  /** What the client needs to find the object again: its id, or the reference that keeps it. */
  identity(object: HostObject): Loaded {
    const reference = this.references.idOf(object);
    if (reference !== undefined) return { _ReferenceId: reference };
    const definition = this.registry.of(object.kind);
    if (!definition.id) return {};
    const id = definition.id(object.self);
    return Object.hasOwn(definition.properties, "Id") ? { Id: id, _Id: id } : { _Id: id };
  }

  private object(object: HostObject, selection: Selection, query: QueryInfo = {}): Loaded {
    const definition = this.registry.of(object.kind);
    const loaded = this.identity(object);
    if (!definition.items) {
      this.own(object, selection, loaded);
      return loaded;
    }
    const ofItems: Selection = new Map();
    for (const [name, inner] of selection) {
      if (Object.hasOwn(definition.properties, pascal(name))) this.one(object, name, inner, loaded);
      else if (name === "items") for (const [key, value] of inner) ofItems.set(key, value);
      else ofItems.set(name, inner);
    }
    if (selection.size === 0) this.own(object, selection, loaded);
    else if (ofItems.size === 0 && !selection.has("items")) return loaded;
    const items = definition.items(object.self, this.session).slice(query.Skip ?? 0);
    loaded._Items = (query.Top === undefined ? items : items.slice(0, query.Top)).map((item) => this.object(item, ofItems));
    return loaded;
  }

  private own(object: HostObject, selection: Selection, loaded: Loaded): void {
    for (const [name, inner] of selection) if (name !== EVERYTHING) this.one(object, name, inner, loaded);
    if (selection.size > 0 && !selection.has(EVERYTHING)) return;
    const { properties } = this.registry.of(object.kind);
    for (const [name, property] of Object.entries(properties)) {
      if (!property.get || property.onRequest) continue;
      loaded[name] = located(apiOf(object.kind, name), () => property.get?.(object.self as never, this.session));
    }
  }

  private one(object: HostObject, asked: string, inner: Selection, loaded: Loaded): void {
    const name = pascal(asked);
    const api = apiOf(object.kind, asked);
    // Excel ignores names that no object of this kind has. A name that Excel has and the host lacks is `ApiNotFound`.
    if (!this.session.isMember(object.kind, asked)) return;
    const value = located(api, (): Json | HostObject => {
      const property = this.registry.property(object.kind, name);
      if (property.object) return property.object(object.self, this.session);
      if (!property.get || inner.size > 0) throw apiNotFound(api);
      return property.get(object.self, this.session);
    });
    this.crossed(api);
    loaded[name] = !(value instanceof HostObject) ? value : value === nullObject ? null : this.object(value, inner);
  }
}

/** What `load("items")` asks of each item: all its values. */
const EVERYTHING = "*";

function selectionOf(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths) {
    let at = root;
    for (const name of path.split("/")) {
      const next: Selection = at.get(name) ?? new Map<string, Selection>();
      at.set(name, next);
      at = next;
    }
  }
  return root;
}
