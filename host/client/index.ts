import { createWindow } from "./window";

/** Microsoft's client library, as one host uses it. */
export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** Starts a fresh client within a window of its own. */
export type ClientFactory = (window: Record<string, unknown>) => ExcelClient;

/** What the client's `HostBridge` needs from the other side. */
export interface ClientBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | undefined;
}

/**
 * Compiles the text of `excel-web-16.00.js` once; every call of the result is a client of its own.
 *
 * It runs in the caller's realm, so that arrays and errors that cross from add-in to client are the same kind on both sides, but inside
 * `with (window)`, so that its globals stay its own: several hosts live side by side.
 */
export function compileClient(source: string): ClientFactory {
  const body = `with (window) {\n${source}\n;return { Excel: window.Excel, OfficeExtension: window.OfficeExtension }; }\n//# sourceURL=excel-web-16.00.js`;
  // oxlint-disable-next-line typescript/no-implied-eval -- the only way to run a script within a `with`; the text is Microsoft's
  const run = new Function("window", body) as ClientFactory;
  return (window) => run.call(window, window);
}

/** Starts a client and joins it to a host's bridge. */
export function connectClient(factory: ClientFactory, bridge: ClientBridge): ExcelClient {
  const client = factory(createWindow());
  connectLoaded(client, bridge);
  return client;
}

/** Joins a client that has already loaded, for example from a page's script element, to a host's bridge. */
export function connectLoaded({ OfficeExtension: library }: ExcelClient, bridge: ClientBridge): void {
  (library as unknown as { HostBridge: { init(bridge: ClientBridge): void } }).HostBridge.init(bridge);
}
