import { faultsIn, HostFileError } from "../host";
import type { Notice } from "./notice";
import type { Question } from "./question";
import type { BenchSide, PaneSide } from "./pane/link";
import { stepOn } from "./regions";
import type { RibbonButton } from "./ribbon/button";
import { Session, type Talk } from "./session";
import { Store } from "./store";
import { type ThemeName, THEMES } from "./theme";

export const EXAMPLE = "essex-2020.xlsx";
const NEW_NAME = "Book1.xlsx";

/** What the page shows. */
export interface BenchView {
  readonly session: Session;
  readonly name: string;
  /** Counts the workbooks opened: each gets its own pane, as in Excel. */
  readonly opened: number;
  readonly paneVisible: boolean;
  readonly theme: ThemeName;
  readonly notice: Notice | undefined;
  /** The current work, if it takes time. */
  readonly busy: string | undefined;
  readonly question: Question | undefined;
}

const LEAVING = { save: "Save a copy", discard: "Discard the changes", stay: "Cancel" } as const;

/** The bench: one workbook, the add-in's pane beside it, and what a person does with both. */
export class Bench extends Store {
  private pane: PaneSide | undefined;
  private answer: ((answer: string) => void) | undefined;
  private view: BenchView;

  constructor(theme: ThemeName) {
    super();
    this.view = {
      session: Session.empty(this.talk),
      name: NEW_NAME,
      opened: 0,
      paneVisible: true,
      theme,
      notice: undefined,
      busy: undefined,
      question: undefined,
    };
  }

  /** Whether closing the page would lose anything. */
  get unsaved(): boolean {
    return this.view.session.unsaved;
  }

  readonly snapshot = (): BenchView => this.view;

  /** The functions that the pane's frame finds on its parent window. */
  readonly side: BenchSide = {
    connect: (pane) => {
      this.pane = pane;
      this.view.session.connect(pane.client);
      return { theme: THEMES[this.view.theme] };
    },
    show: (visible) => this.set({ paneVisible: visible }),
    leave: (back) => this.stepOn(back),
    pressed: (by) => (this.view.session.pressedInPane = by),
  };

  /** Opens a file that was dropped or chosen. */
  readonly openFile = async (file: File): Promise<void> => {
    if (await this.mayLeave()) await this.open(file.name, () => file.arrayBuffer());
  };

  /** An empty workbook, as Excel starts with. */
  readonly startAnew = async (): Promise<void> => {
    if (await this.mayLeave()) this.show(Session.empty(this.talk), NEW_NAME);
  };

  readonly openExample = async (): Promise<void> => {
    if (!(await this.mayLeave())) return;
    await this.open(EXAMPLE, async () => {
      const answer = await fetch(`examples/${EXAMPLE}`);
      if (!answer.ok) throw new Error(`The example could not be fetched: ${answer.status}`);
      return answer.arrayBuffer();
    });
  };

  /** Hands the workbook to the browser as a download. */
  readonly save = async (): Promise<void> => {
    await this.busy("Saving …", async () => {
      const { session } = this.view;
      const { bytes, isSound, problems, notCarriedOver, savedSheets } = await session.save();
      if (!isSound) {
        this.refuse(`Nothing was saved, because Excel would report the copy as damaged: ${faultsIn(problems)}. The workbook is unchanged.`);
        return;
      }
      const name = this.view.name.replace(/(-saved)?\.(xlsx|csv)$/i, "") + "-saved.xlsx";
      download(new Blob([bytes as BlobPart], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }), name);
      if (savedSheets === "all") session.unsaved = false;
      const parts = [
        savedSheets === "all" ? `Saved as ${name}.` : `Saved as ${name}, with these sheets alone: ${savedSheets.join(", ")}.`,
        notCarriedOver.length > 0 ? `Not carried over: ${notCarriedOver.join(", ")}.` : "",
        problems.length > 0 ? `Check: ${problems.map(({ message }) => message).join("; ")}` : "",
      ];
      this.set({ notice: { text: parts.filter((part) => part !== "").join(" "), kind: problems.length > 0 ? "grave" : "note" } });
    });
  };

  /** Presses a button of the add-in's ribbon. */
  readonly press = async ({ id, action }: RibbonButton): Promise<void> => {
    this.say(undefined);
    if (action.kind === "pane") this.set({ paneVisible: true });
    else await this.pane?.execute(action.name, id);
  };

  /** Moves the keyboard to the next part of the page. */
  readonly stepOn = (back: boolean): void => stepOn(back, () => this.pane?.enter());

  readonly undo = (): void => this.view.session.undo();

  readonly closePane = (): void => this.set({ paneVisible: false });

  readonly closeNotice = (): void => this.say(undefined);

  readonly setTheme = (theme: ThemeName): void => {
    this.set({ theme });
    this.pane?.setTheme(THEMES[theme]);
  };

  private readonly say = (notice: Notice | undefined): void => {
    if (notice !== this.view.notice) this.set({ notice });
  };

  readonly answered = (answer: string): void => {
    this.set({ question: undefined });
    this.answer?.(answer);
  };

  private readonly ask = (question: Question): Promise<string> =>
    new Promise((resolve) => {
      this.answer = resolve;
      this.set({ question });
    });

  private readonly talk: Talk = { say: (notice) => this.say(notice), ask: this.ask };

  /** Asks before changes are lost. */
  private async mayLeave(): Promise<boolean> {
    if (!this.unsaved) return true;
    const answer = await this.ask({
      title: "Save a copy first?",
      text: `${this.view.name} has changes that are not saved. They are in this page alone.`,
      answers: Object.values(LEAVING),
    });
    if (answer === LEAVING.save) await this.save();
    return answer === LEAVING.discard || (answer === LEAVING.save && !this.unsaved);
  }

  private readonly refuse = (text: string): void => this.say({ text, kind: "grave" });

  private async open(name: string, read: () => Promise<ArrayBuffer>): Promise<void> {
    await this.busy(`Opening ${name} …`, async () => {
      const session = await Session.open(new Uint8Array(await read()), name, this.talk);
      this.show(session, name);
    });
  }

  private show(session: Session, name: string): void {
    this.pane = undefined;
    this.set({ session, name, opened: this.view.opened + 1, notice: undefined });
  }

  private async busy(busy: string, work: () => Promise<void>): Promise<void> {
    this.set({ busy, notice: undefined });
    // The message is drawn before a large file blocks the page's only thread.
    await new Promise((resolve) => setTimeout(resolve, 20));
    try {
      await work();
    } catch (error) {
      this.refuse(error instanceof HostFileError || error instanceof Error ? error.message : String(error));
    } finally {
      this.set({ busy: undefined });
    }
  }

  private set(change: Partial<BenchView>): void {
    this.view = { ...this.view, ...change };
    this.tell();
  }
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
