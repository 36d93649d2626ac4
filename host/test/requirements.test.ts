import { readFileSync } from "node:fs";
import { registry } from "../objects/provided";
import { camel } from "../objects/registry";

/** The client library's own table: which requirement set each guarded member needs. */
function clientTable(): ReadonlyMap<string, string> {
  const source = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
  const table = new Map<string, string>();
  for (const [, api, version] of source.matchAll(/_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/g))
    table.set(api!, version!);
  return table;
}

/** Whether the library has the member at all: as a property, a method or a private method. */
function clientMembers(): ReadonlySet<string> {
  const source = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
  const members = new Set<string>();
  for (const [, kind, member] of source.matchAll(/Object\.defineProperty\((\w+)\.prototype, "(\w+)"/g)) members.add(`${kind}.${member}`);
  for (const [, kind, member] of source.matchAll(/^ {8}(\w+)\.prototype\.(\w+) = function/gm)) members.add(`${kind}.${member}`);
  return members;
}

/** The requirement set that Microsoft documents for each member, out of the library's types. */
function documentedTable(): ReadonlyMap<string, string> {
  const source = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const table = new Map<string, string>();
  let kind = "";
  let set = "";
  for (const line of source.split("\n")) {
    kind = /^ {4}(?:export )?class (\w+) /.exec(line)?.[1] ?? kind;
    set = /\[Api set: ExcelApi ([\d.]+)/.exec(line)?.[1] ?? set;
    const member = /^ {8}(?:readonly )?(\w+)[?]?[(:]/.exec(line)?.[1];
    if (member && !table.has(`${kind}.${member}`)) table.set(`${kind}.${member}`, set);
  }
  return table;
}

/** A private method that starts or stops an event, by the event's public name: what Microsoft documents. */
const publicName = (api: string): string => api.replace(/\._(?:R|Unr)egisterEvent(\w+)$/, ".on$1");

describe("the host's requirement sets", () => {
  const table = clientTable();
  const provided = registry.all
    // Worksheet functions are sent under names in different case: "VLookup" is the client's `vlookup`.
    .filter(({ name }) => !name.endsWith("[]") && name !== "Functions")
    .flatMap(({ name, properties, methods }) =>
      [...Object.entries(properties), ...Object.entries(methods)].map(([member, { since }]) => ({
        api: `${name}.${camel(member)}`,
        since,
      })),
    );

  it("finds the client's table", () => expect(table.size).toBeGreaterThan(600));

  it("are the client's own, member by member", () => {
    const guarded = provided.filter(({ api }) => table.has(api)).map(({ api, since }) => ({ api, since, client: table.get(api) }));
    expect(guarded.filter(({ since, client }) => since !== client)).toEqual([]);
  });

  it("are, for members that the client does not guard, 1.1 or what Microsoft documents", () => {
    // Such members are reached through a guarded one.
    const documented = documentedTable();
    const unguarded = provided
      .filter(({ api }) => !table.has(api))
      .map(({ api, since }) => ({ api, since, documented: documented.get(publicName(api)) }));
    expect(unguarded.filter((one) => one.since !== "1.1" && one.since !== one.documented)).toEqual([]);
  });

  it("name no member that the client does not have", () => {
    const members = clientMembers();
    expect(provided.map(({ api }) => api).filter((api) => !members.has(api))).toEqual([]);
  });
});
