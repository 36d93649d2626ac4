import type { HostObject } from "../objects/definition";
import { invalidReference } from "./errors";

/** The objects that the client asked to keep between syncs (`_KeepReference`), by the id the host gave them. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new Map<unknown, string>();
  private next = 1;

  keep(object: HostObject): void {
    if (this.ids.has(object.self)) return;
    const id = `${object.kind}#${this.next++}`;
    this.kept.set(id, object);
    this.ids.set(object.self, id);
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object.self);
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw invalidReference();
    return object;
  }

  remove(id: string): void {
    const object = this.kept.get(id);
    if (object) this.ids.delete(object.self);
    this.kept.delete(id);
  }

  removeAll(): void {
    this.kept.clear();
    this.ids.clear();
  }

  all(): Iterable<HostObject> {
    return this.kept.values();
  }

  get size(): number {
    return this.kept.size;
  }
}
