import type { AnyDefinition, AnyExtension } from "./definition";
import { Registry } from "./registry";

/** What the host provides: one list a file. To add an API, add it to its file; to add a file, add a line here. */
const definitions: readonly AnyDefinition[] = [];

const extensions: readonly AnyExtension[] = [];

export const registry = new Registry(definitions, extensions);
