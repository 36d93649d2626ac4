import type { WorkbookModel } from "../engine/workbook-model";
import type { HostEvents } from "../events";
import type { Json } from "../protocol";
import type { Args } from "./arguments";
import type { HostObject, Kind, ObjectKinds } from "./kinds";

/** What the definitions work on: the workbook, and where to report changes so that events can follow. */
export interface Session {
  readonly workbook: WorkbookModel;
  readonly events: HostEvents;
  /** How another kind defines a property: for the few members that act on others by name. */
  property(kind: string, name: string): PropertyDefinition<unknown>;
  /**
   * Whether the client's objects of this kind have a member with this name, such as "values", even if the host does not
   * provide it.
   */
  isMember(kind: string, name: string): boolean;
  /** Notified of every object that a batch reaches, so that ranges in use move with their cells. */
  objectMet(object: HostObject): void;
}

/** A requirement set of ExcelApi, such as "1.9". */
export type Since = `1.${number}`;

/** One property: give `get` (and `set`) for a value, or `object` for a child object. */
export interface PropertyDefinition<T> {
  readonly since: Since;
  readonly get?: (self: T, session: Session) => Json;
  readonly set?: (self: T, value: Json, session: Session) => void;
  readonly object?: (self: T, session: Session) => HostObject;
  /** Left out of a `load()` without names, because it is costly. */
  readonly onRequest?: true;
  /** The name that the client sends a new value under, where that is not the property's own. */
  readonly sentAs?: string;
}

export interface MethodDefinition<T> {
  readonly since: Since;
  /** The batch waits for a promise before it is answered: for slow results, such as a picture. */
  // oxlint-disable-next-line typescript/no-invalid-void-type -- a method without a result is written without a return
  readonly call: (self: T, args: Args, session: Session) => Json | HostObject | undefined | void | Promise<Json>;
}

/** A kind of object of the API as data. Names are as they are sent: PascalCase. */
export interface ObjectDefinition<T = never> {
  readonly name: string;
  readonly properties: Readonly<Record<string, PropertyDefinition<T>>>;
  readonly methods: Readonly<Record<string, MethodDefinition<T>>>;
  /** What the client uses to address the object in later syncs (`_Id`); ranges have none, they are kept by reference. */
  readonly id?: (self: T) => Json;
  /** For a collection: its items in order, as objects. */
  readonly items?: (self: T, session: Session) => readonly HostObject[];
  /** For a collection: what `getItem(key)` answers; also called with an item's `_Id`. */
  readonly item?: (self: T, key: Json, session: Session) => HostObject | undefined;
}

/** A definition of any kind, as the registry keeps it. */
// oxlint-disable-next-line typescript/no-explicit-any -- the registry pairs each self with its own definition by kind
export type AnyDefinition = ObjectDefinition<any>;

/** Members added to a definition that another file owns: `Worksheet.charts` is defined with the charts. */
export interface DefinitionExtension<T = never> {
  readonly extend: string;
  readonly properties?: Readonly<Record<string, PropertyDefinition<T>>>;
  readonly methods?: Readonly<Record<string, MethodDefinition<T>>>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- as AnyDefinition
export type AnyExtension = DefinitionExtension<any>;

/** Writes a definition with its kind checked: `define("Range", { properties, methods })`. */
export function define<K extends Kind>(name: K, body: Partial<Omit<ObjectDefinition<ObjectKinds[K]>, "name">>): AnyDefinition {
  return { properties: {}, methods: {}, ...body, name };
}

/** Adds members to a definition of another file: `extend("Worksheet", { properties: { Charts: … } })`. */
export function extend<K extends Kind>(name: K, members: Omit<DefinitionExtension<ObjectKinds[K]>, "extend">): AnyExtension {
  return { extend: name, ...members };
}
