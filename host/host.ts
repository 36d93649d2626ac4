import { References } from "./batch";
import { Bridge } from "./bridge";
import { type ClientFactory, connectClient, type ExcelClient } from "./client";
import { chartCopies } from "./engine/charts/chart-book";
import type { WorkbookModel } from "./engine/workbook-model";
import { EventType, HostEvents } from "./events";
import { Faults } from "./faults";
import { rangesBehind, registry, type Session, watchBindings, watchTables } from "./objects";
import { Traffic } from "./traffic";
import { User } from "./user";

/** A workbook behind Microsoft's own Excel client: what an add-in meets as Excel. */
export interface EmbeddedHost {
  /** The client's real `Excel` namespace; only the workbook behind it is not Excel's. */
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly run: typeof Excel.run;
  /** The person at the workbook. */
  readonly user: User;
  /** The messages over the bridge. */
  readonly traffic: Traffic;
  /** Faults on request. */
  readonly faults: Faults;
  readonly workbook: WorkbookModel;
  /** What the charts of a sheet draw by the copies of cells that the file has, by name, a series each; empty where there is no such sheet. */
  chartCopies(sheet: string): ReturnType<typeof chartCopies>;
  /** Whether the add-in listens to any of these events, of the workbook or of a sheet. */
  listensTo(...events: readonly (keyof typeof EventType)[]): boolean;
  /** Resolves when every message is answered and every event delivered and dealt with. */
  idle(): Promise<void>;
}

/** Puts a workbook behind a client of its own. */
export function createHost(workbook: WorkbookModel, client: ClientFactory): EmbeddedHost {
  return createHostFor(workbook, (bridge) => connectClient(client, bridge));
}

/** Puts a workbook behind a client that `connect` starts or already has, such as a page's own. */
export function createHostFor(workbook: WorkbookModel, connect: (bridge: Bridge) => ExcelClient): EmbeddedHost {
  const traffic = new Traffic();
  const faults = new Faults(workbook);
  const references = new References();
  const events = new HostEvents((message) => bridge.push(message));
  const session: Session = {
    workbook,
    events,
    property: (kind, name) => registry.property(kind, name),
    isMember(kind, name) {
      const type = (Excel as unknown as Readonly<Record<string, { readonly prototype?: object } | undefined>>)[kind.replace(/\[\]$/, "")];
      // Of kinds that are the host's own, or while the client is in another window, all are.
      return !type?.prototype || name in type.prototype;
    },
    objectMet: (object) => {
      for (const range of rangesBehind(object)) workbook.heldRanges.add(range);
    },
  };
  watchTables(session);
  watchBindings(session);
  const deliver = () => void setTimeout(() => events.deliver(), 0);
  const answered = () => {
    // Only ranges that the client keeps need to follow their cells after the batch.
    workbook.heldRanges.clear();
    for (const object of references.all()) session.objectMet(object);
    for (const range of workbook.boundRanges) workbook.heldRanges.add(range);
    if (events.waiting > 0) deliver();
  };
  const bridge: Bridge = new Bridge({ registry, session, references, traffic, faults, answered });
  const { Excel, OfficeExtension } = connect(bridge);
  const activity = () => bridge.answers + events.delivered;
  return {
    Excel,
    OfficeExtension,
    run: Excel.run,
    user: new User(session, deliver),
    traffic,
    faults,
    workbook,
    chartCopies: (name) => {
      const sheet = workbook.sheets.find((each) => each.name === name);
      return sheet === undefined ? new Map() : chartCopies(sheet);
    },
    listensTo: (...names) => names.some((name) => events.isRegistered(EventType[name])),
    async idle() {
      // Handlers run a few turns after delivery and may sync again: it is quiet once nothing has happened for some
      // turns.
      for (let quiet = 0; quiet < 3;) {
        const before = activity();
        await new Promise((resolve) => setTimeout(resolve, 0));
        quiet = bridge.open === 0 && events.waiting === 0 && activity() === before ? quiet + 1 : 0;
      }
    },
  };
}
