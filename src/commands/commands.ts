import type { Session } from "../session/session";

/** What the ribbon's buttons do without the pane. `open` shows the pane, where there is something to read. */
export interface Ribbon {
  buildReport(): Promise<void>;
  checkData(): Promise<void>;
  guardSheet(): Promise<void>;
}

export interface RibbonEdge {
  open(): Promise<void>;
  /** The name of the sheet that is shown now. */
  activeSheet(): Promise<string>;
}

/** Builds, checks and guards at a click. The outcome is always seen: the pane opens on the place that says it. */
export function ribbon(session: Session, { open, activeSheet }: RibbonEdge): Ribbon {
  const { actions } = session;
  return {
    async buildReport() {
      await session.start();
      await actions.build();
      const { outcome } = session.current();
      actions.show(outcome?.kind === "stopped" ? "checks" : "report");
      // A report that was built is there to see; whatever else came of it is said in the pane.
      if (outcome?.kind !== "built" || outcome.warnings > 0) await open();
    },
    async checkData() {
      await session.start();
      await actions.recheck();
      actions.show("checks");
      await open();
    },
    async guardSheet() {
      await session.start();
      await actions.guard(await activeSheet(), true);
      actions.show("settings");
      await open();
    },
  };
}
