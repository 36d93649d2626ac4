import { apiNotFound } from "../protocol";
import type { AnyDefinition, AnyExtension, MethodDefinition, PropertyDefinition } from "./definition";

/** Every definition by its name, extensions merged in: what the host provides. */
export class Registry {
  private readonly byName = new Map<string, AnyDefinition>();

  constructor(definitions: readonly AnyDefinition[], extensions: readonly AnyExtension[] = []) {
    for (const definition of definitions) {
      if (this.byName.has(definition.name)) throw new Error(`${definition.name} is defined twice`);
      this.byName.set(definition.name, definition);
    }
    for (const { extend, properties, methods } of extensions) {
      const base = this.of(extend);
      this.byName.set(extend, { ...base, properties: { ...base.properties, ...properties }, methods: { ...base.methods, ...methods } });
    }
  }

  get all(): readonly AnyDefinition[] {
    return [...this.byName.values()];
  }

  of(kind: string): AnyDefinition {
    const definition = this.byName.get(kind);
    if (!definition) throw apiNotFound(kind);
    return definition;
  }

  property(kind: string, name: string): PropertyDefinition<unknown> {
    const { properties } = this.of(kind);
    const own = Object.hasOwn(properties, name) ? properties[name] : Object.values(properties).find(({ sentAs }) => sentAs === name);
    if (!own) throw apiNotFound(apiOf(kind, name));
    return own as PropertyDefinition<unknown>;
  }

  method(kind: string, name: string): MethodDefinition<unknown> {
    const { methods } = this.of(kind);
    if (!Object.hasOwn(methods, name)) throw apiNotFound(apiOf(kind, name));
    return methods[name] as MethodDefinition<unknown>;
  }
}

/** A member as its user knows it: "RangeFont.bold", also where several fonts are addressed as one ("RangeFont[]"). */
export const apiOf = (kind: string, member: string): string => `${kind.replace(/\[\]$/, "")}.${camel(member)}`;

/** "AutofitRows" as the client's user writes it: "autofitRows". */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The other way round. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
