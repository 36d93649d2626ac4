import { invalidArgument, type Json } from "../protocol";
import { type AnyDefinition, define, type MethodDefinition, type PropertyDefinition, type Session, type Since } from "./definition";
import { required } from "./expect";
import { hostObject, type Kind, nullObject, type ObjectKinds } from "./kinds";

interface CollectionBody<K extends Kind, I extends Kind> {
  /** The kind of the items. */
  readonly of: I;
  readonly items: (self: ObjectKinds[K], session: Session) => readonly ObjectKinds[I][];
  /** What the client may pass to `getItem`: the items' names and ids. */
  readonly keys: (item: ObjectKinds[I]) => readonly (string | number)[];
  /** The requirement set of each usual member that this collection has. */
  readonly since: {
    readonly getItem?: Since;
    readonly getItemOrNullObject?: Since;
    readonly getItemAt?: Since;
    readonly getCount?: Since;
    readonly count?: Since;
  };
  readonly properties?: Readonly<Record<string, PropertyDefinition<ObjectKinds[K]>>>;
  readonly methods?: Readonly<Record<string, MethodDefinition<ObjectKinds[K]>>>;
}

/**
 * A collection with its usual members: `items`, `getItem`, `getItemOrNullObject`, `getItemAt`, `getCount`, defined once for all.
 */
export function collection<K extends Kind, I extends Kind>(name: K, body: CollectionBody<K, I>): AnyDefinition {
  type Self = ObjectKinds[K];
  const find = (self: Self, key: Json, session: Session) => {
    if (typeof key !== "string" && typeof key !== "number") throw invalidArgument();
    const wanted = String(key).toLowerCase();
    const found = body.items(self, session).find((item) => body.keys(item).some((k) => String(k).toLowerCase() === wanted));
    return found === undefined ? undefined : hostObject(body.of, found);
  };
  const methods: Record<string, MethodDefinition<Self>> = { ...body.methods };
  const { since } = body;
  if (since.getItem) methods.GetItem = { since: since.getItem, call: (self, args, session) => required(find(self, args.json(0), session)) };
  if (since.getItemOrNullObject)
    methods.GetItemOrNullObject = {
      since: since.getItemOrNullObject,
      call: (self, args, session) => find(self, args.json(0), session) ?? nullObject,
    };
  if (since.getItemAt)
    methods.GetItemAt = {
      since: since.getItemAt,
      call: (self, args, session) => {
        const item = body.items(self, session)[args.integer(0)];
        if (item === undefined) throw invalidArgument();
        return hostObject(body.of, item);
      },
    };
  if (since.getCount) methods.GetCount = { since: since.getCount, call: (self, _args, session) => body.items(self, session).length };
  const properties: Record<string, PropertyDefinition<Self>> = { ...body.properties };
  if (since.count) properties.Count = { since: since.count, get: (self, session) => body.items(self, session).length };
  return define(name, {
    properties,
    methods,
    items: (self, session) => body.items(self, session).map((item) => hostObject(body.of, item)),
    item: find,
  });
}
