import type { Startup } from "../session/session";

/** The part of Office that says whether the add-in loads with the workbook. */
type OfficeStartup = Pick<typeof Office, "StartupBehavior"> & {
  readonly addin: Pick<typeof Office.addin, "getStartupBehavior" | "setStartupBehavior">;
};

/**
 * Loading with the workbook, where this Excel can do it. Where Excel cannot say whether it is on, the answer is unknown.
 */
export function startupOf(office: OfficeStartup): Startup {
  return {
    get: async () => {
      try {
        return (await office.addin.getStartupBehavior()) === office.StartupBehavior.load;
      } catch {
        return false; // "not implemented" in some versions on the web, before a promise or by one
      }
    },
    set: (on) => office.addin.setStartupBehavior(on ? office.StartupBehavior.load : office.StartupBehavior.none),
  };
}
