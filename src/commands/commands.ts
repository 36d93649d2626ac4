import type { Session } from "../session/session";

/** What the ribbon's buttons do without the pane. `open` shows the pane, where there is something to read. */
export interface Ribbon {
  readonly buildReport: () => Promise<void>;
  readonly checkData: () => Promise<void>;
  readonly guardSheet: () => Promise<void>;
}

export interface RibbonEdge {
  readonly open: () => Promise<void>;
  /** The name of the sheet that is shown now. */
  readonly activeSheet: () => Promise<string>;
}

/** Builds, checks and guards at a click. The outcome is always seen: the pane opens on the place that says it. */
export function ribbon(session: Session, { open, activeSheet }: RibbonEdge): Ribbon {
  const { actions } = session;
  /** Does it, and opens the pane unless all is seen on the sheet. Nothing gets lost: what fails is said there too. */
  const told = async (job: () => Promise<boolean>): Promise<void> => {
    try {
      if (await job()) return;
    } catch (error) {
      session.fail(error);
    }
    await open().catch((error: unknown) => session.fail(error));
  };
  return {
    buildReport: () =>
      told(async () => {
        await session.start();
        await actions.build();
        const { outcome } = session.current();
        session.tell(outcome?.kind === "stopped" ? "checks" : "report");
        // A report that was built is there to see; whatever else came of it is said in the pane.
        return outcome?.kind === "built" && outcome.warnings === 0 && outcome.remarks.length === 0;
      }),
    checkData: () =>
      told(async () => {
        session.tell("checks");
        await actions.recheck();
        return false;
      }),
    guardSheet: () =>
      told(async () => {
        session.tell("settings");
        const sheet = await activeSheet();
        await session.start();
        await actions.guard(sheet, true);
        return false;
      }),
  };
}
