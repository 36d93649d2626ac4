import { PageHost, saveBeside, type SyncSeen } from "../host/browser";
import { type ExcelClient, newWorkbook, type OpenedWorkbook, openWorkbook, type SavedWorkbook, type User } from "../host";
import type { WorkbookModel } from "../host/engine/workbook-model";
import { fitColumns } from "./fit-columns";
import type { Notice } from "./notice";
import { enterGrid } from "./regions";
import type { Ask } from "./question";
import { Store } from "./store";

/** Shows a notice, or removes the current one. */
type Say = (notice: Notice | undefined) => void;

/** The page's notices and questions for a workbook. */
export interface Talk {
  readonly say: Say;
  readonly ask: Ask;
}

/** One workbook on the bench, with its host and the messages over the bridge. */
export class Session extends Store {
  /** The add-in's syncs, oldest first, without the client's housekeeping. */
  readonly traffic: SyncSeen[] = [];
  /** Counts up whenever the workbook, or its selection, may have changed. */
  changes = 0;
  /** Counts up with every sync. */
  syncs = 0;
  /** The user's last action in the pane: by pointer or by key. */
  pressedInPane: "pointer" | "key" = "key";
  /** Whether the user or the add-in has changed the workbook since it was opened or saved. */
  unsaved = false;
  private page: PageHost;
  private connected = false;
  private told = false;

  constructor(
    private readonly opened: OpenedWorkbook,
    readonly talk: Talk,
  ) {
    super();
    this.page = this.newHost();
  }

  static async open(bytes: Uint8Array, name: string, talk: Talk): Promise<Session> {
    const opened = await openWorkbook(bytes, name);
    if (/\.csv$/i.test(name)) fitColumns(opened.workbook.activeSheet);
    return new Session(opened, talk);
  }

  static empty(talk: Talk): Session {
    return new Session(newWorkbook("Book1.xlsx"), talk);
  }

  get workbook(): WorkbookModel {
    return this.opened.workbook;
  }

  get host(): PageHost["host"] {
    return this.page.host;
  }

  /** Joins the client of a task pane. A reloaded pane gets a new host, since its former handlers are gone. */
  connect(client: ExcelClient): void {
    if (this.connected) this.page = this.newHost();
    this.connected = true;
    this.page.connect(client);
  }

  /** The user changes something. If the workbook refuses, the page says so and nothing changes. */
  act(run: (user: User) => void): void {
    if (this.attempt("grave", run)) this.unsaved = true;
  }

  /** The user goes somewhere. */
  visit(run: (user: User) => void): void {
    this.attempt("grave", run);
  }

  /** Having nothing to undo is not a fault. */
  undo(): void {
    if (this.attempt("passing", (user) => user.undo())) this.unsaved = true;
  }

  /** The user resized rows or columns. */
  resized(): void {
    this.unsaved = true;
    this.changed();
  }

  /** The user selects cells in the grid, which shows them by itself. */
  point(sheet: string, address: string): void {
    this.host.user.select(sheet, address);
  }

  private attempt(kind: Notice["kind"], run: (user: User) => void): boolean {
    this.talk.say(undefined);
    let isDone = true;
    try {
      run(this.host.user);
    } catch (error) {
      isDone = false;
      this.talk.say({ text: error instanceof Error ? error.message : String(error), kind });
    }
    this.changed();
    return isDone;
  }

  /** Reports, once for everything done in one go, that the workbook may have changed. */
  changed(): void {
    if (this.told) return;
    this.told = true;
    setTimeout(() => {
      this.told = false;
      this.changes += 1;
      this.tell();
    }, 0);
  }

  save(): Promise<SavedWorkbook> {
    return this.page.whileStill(() => saveBeside(this.workbook, this.opened.source));
  }

  private newHost(): PageHost {
    return new PageHost(this.workbook, (sync) => {
      if (sync.kind === "housekeeping") return;
      this.traffic.push(sync);
      if (this.traffic.length > MOST_SYNCS) this.traffic.shift();
      this.syncs += 1;
      if (sync.kind === "write") this.unsaved = true;
      // A user who clicks “Go to cell” goes on typing there. One who steps through findings by keyboard stays in the pane, and
      // leaves it by F6.
      if (selects(sync) && this.pressedInPane === "pointer" && document.activeElement instanceof HTMLIFrameElement) enterGrid();
      if (sync.kind === "write" || moves(sync)) this.changed();
      else this.tell();
    });
  }
}

const selects = ({ kind, batch }: SyncSeen): boolean => kind === "read" && batch.Actions.some(({ Name }) => Name === "Select");

/** Whether a sync may have moved the selection, which the client counts as reading. */
const moves = ({ batch }: SyncSeen): boolean => batch.Actions.some(({ Name }) => Name === "Select" || Name === "Activate");

/** The most syncs kept for the traffic strip: watching makes one for each edit. */
const MOST_SYNCS = 200;
