import type { HostObject } from "../objects";
import { invalidReference } from "../protocol";

/** The objects that the client asked to keep between syncs (`_KeepReference`), by the id the host gave them. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  /** By engine object and kind: a range and its format share one engine object. */
  private readonly ids = new Map<unknown, Map<string, string>>();
  private next = 1;

  keep(object: HostObject): void {
    if (this.idOf(object) !== undefined) return;
    const id = `${object.kind}#${this.next++}`;
    this.kept.set(id, object);
    const ofSelf = this.ids.get(object.self) ?? new Map<string, string>();
    this.ids.set(object.self, ofSelf.set(object.kind, id));
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object.self)?.get(object.kind);
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw invalidReference();
    return object;
  }

  remove(id: string): void {
    const object = this.kept.get(id);
    if (object) this.ids.get(object.self)?.delete(object.kind);
    if (object && this.ids.get(object.self)?.size === 0) this.ids.delete(object.self);
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
