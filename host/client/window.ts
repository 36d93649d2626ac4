/**
 * The parts of a browser window that Microsoft's client library uses while it starts outside a browser. Its globals are
 * listed so that they become properties of this window and not of the surrounding program.
 */
export function createWindow(): Record<string, unknown> {
  const element = () => ({
    setAttribute: ignore,
    appendChild: ignore,
    addEventListener: ignore,
    style: {},
    parentNode: { insertBefore: ignore },
  });
  const location = {
    href: "https://localhost/",
    protocol: "https:",
    host: "localhost",
    hostname: "localhost",
    origin: "https://localhost",
    pathname: "/",
    search: "",
    hash: "",
  };
  const document = {
    createElement: element,
    getElementsByTagName: () => [element()],
    getElementById: () => null,
    addEventListener: ignore,
    head: element(),
    body: element(),
    documentElement: element(),
    location,
    cookie: "",
  };
  const window: Record<string, unknown> = {
    document,
    location,
    navigator: { userAgent: "embedded-host", platform: "", language: "en-GB", appVersion: "" },
    setTimeout: (run: () => void, ms?: number) => setTimeout(run, ms),
    clearTimeout: (timer: number) => clearTimeout(timer),
    setInterval: (run: () => void, ms?: number) => setInterval(run, ms),
    clearInterval: (timer: number) => clearInterval(timer),
    performance,
    Promise,
    addEventListener: ignore,
    removeEventListener: ignore,
    postMessage: ignore,
  };
  for (const name of CLIENT_GLOBALS) window[name] = undefined;
  window.window = window;
  window.self = window;
  window.top = window;
  window.parent = window;
  return window;
}

const CLIENT_GLOBALS = ["Excel", "OfficeExtension", "Office", "OfficeCore", "OfficeRuntime", "OSF", "OfficeExt"];

const ignore = (): void => undefined;
