import { EventType, WORKBOOK_TARGET } from "../events";
import type { MethodDefinition, Since } from "./definition";

type EventName = keyof typeof EventType;

/**
 * The private methods by which the client starts and stops listening: `_RegisterDataChangedEvent` and its twin.
 * `target` is the id of the object listened to; the workbook where none is given.
 */
export function eventMethods<T>(
  events: readonly (readonly [name: string, event: EventName, since: Since])[],
  target?: (self: T) => string,
): Readonly<Record<string, MethodDefinition<T>>> {
  const methods: Record<string, MethodDefinition<T>> = {};
  for (const [name, event, since] of events) {
    const of = (self: T) => target?.(self) ?? WORKBOOK_TARGET;
    methods[`_Register${name}`] = { since, call: (self, _args, session) => session.events.register(EventType[event], of(self)) };
    methods[`_Unregister${name}`] = { since, call: (self, _args, session) => session.events.unregister(EventType[event], of(self)) };
  }
  return methods;
}
