import { FIRST_STATE, type PaneState } from "./pane-state";

/** What the pane shows, and who is told when it changes. */
export class Store {
  private state: PaneState = FIRST_STATE;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): PaneState => this.state;

  set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
