import { Parser } from "htmlparser2";

type Handler = (event: object) => unknown;

/** An element of a sample's page, as far as samples use it: any other property is kept as it is set. */
export class PageElement {
  [other: string]: unknown;
  value = "";
  textContent = "";
  readonly style: Record<string, unknown> = {};
  readonly children: PageElement[] = [];
  readonly handlers: Handler[] = [];
  readonly classList = { add: nothing, remove: nothing, toggle: nothing, contains: () => false };

  constructor(
    readonly tagName: string,
    readonly id: string,
    private readonly attributes = new Map<string, string>(),
  ) {}

  addEventListener(event: string, handler: Handler): void {
    if (event === "click") this.handlers.push(handler);
  }

  appendChild(child: PageElement): PageElement {
    this.children.push(child);
    return child;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  removeChild = nothing;
  replaceChildren = nothing;
  remove = nothing;
  focus = nothing;

  /** Presses the element; returns what its handlers return, to wait for. */
  async press(): Promise<void> {
    const event = { target: this, preventDefault: nothing };
    if (typeof this.onclick === "function") await (this.onclick as Handler)(event);
    for (const handler of this.handlers) await handler(event);
  }
}

function nothing(): undefined {
  return undefined;
}

/** A sample's page: its elements by id, with the names that scripts use for them, `document` and jQuery's `$`. */
export class Page {
  private readonly elements = new Map<string, PageElement>();

  constructor(html: string) {
    let select: PageElement | undefined;
    /** The open elements, outermost first; undefined for those without an id. */
    const open: (PageElement | undefined)[] = [];
    const parser = new Parser({
      onopentag: (tag, attributes) => {
        const { id, value, checked, selected } = attributes;
        open.push(undefined);
        if (id !== undefined) {
          const made = new PageElement(tag.toUpperCase(), id, new Map(Object.entries(attributes)));
          const element = Object.assign(made, { value: value ?? "", checked: checked !== undefined });
          this.elements.set(id, element);
          open[open.length - 1] = element;
          if (tag === "select") select = element;
        }
        // A list shows its first choice, or the selected one.
        if (tag === "option" && select && (select.value === "" || selected !== undefined)) select.value = value ?? "";
      },
      ontext: (text) => {
        for (const element of open) if (element) element.textContent += text;
      },
      onclosetag: (tag) => {
        const element = open.pop();
        if (element) element.textContent = element.textContent.trim();
        // The text in a field of several lines is its value.
        if (element && tag === "textarea") element.value = element.textContent;
        if (tag === "select") select = undefined;
      },
    });
    parser.end(html);
  }

  /** What can be pressed, in the order of the page. */
  get buttons(): readonly PageElement[] {
    return [...this.elements.values()].filter(({ handlers, onclick }) => handlers.length > 0 || typeof onclick === "function");
  }

  private element(id: string): PageElement {
    let found = this.elements.get(id);
    if (!found) this.elements.set(id, (found = new PageElement("DIV", id)));
    return found;
  }

  readonly document = {
    getElementById: (id: string) => this.element(id),
    querySelector: (selector: string) => this.element(selector.replace(/^#/, "")),
    querySelectorAll: () => [],
    createElement: (tag: string) => new PageElement(tag.toUpperCase(), ""),
    createTextNode: (text: string) => Object.assign(new PageElement("", ""), { textContent: text }),
    addEventListener: nothing,
    body: new PageElement("BODY", ""),
  };

  /** The part of jQuery that samples use. */
  readonly $ = (selector: string | (() => unknown)): unknown => {
    if (typeof selector === "function") return selector();
    const element = this.element(selector.replace(/^#/, ""));
    const setOrGet = (key: string) => (given?: unknown) => {
      if (given === undefined) return element[key];
      element[key] = given;
      return chain;
    };
    const chain = {
      on: (event: string, handler: Handler) => {
        element.addEventListener(event, handler);
        return chain;
      },
      click: (handler: Handler) => chain.on("click", handler),
      ready: (run: () => unknown) => run(),
      val: setOrGet("value"),
      text: setOrGet("textContent"),
      html: setOrGet("innerHTML"),
      prop: (key: string, given?: unknown) => setOrGet(key)(given),
      attr: (key: string, given?: unknown) => setOrGet(key)(given),
      is: (what: string) => element[what.replace(/^:/, "")] === true,
      append: () => chain,
      empty: () => chain,
      css: () => chain,
      show: () => chain,
      hide: () => chain,
      addClass: () => chain,
      removeClass: () => chain,
    };
    return chain;
  };
}
