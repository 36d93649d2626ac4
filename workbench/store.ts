/** Something that views read, and that tells them when it changes. */
export abstract class Store {
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  protected tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
