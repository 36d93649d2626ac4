import type { Startup } from "../session/session";

/** What of Office says whether the add-in is loaded with the workbook. */
type OfficeStartup = Pick<typeof Office, "StartupBehavior"> & {
  readonly addin: Pick<typeof Office.addin, "getStartupBehavior" | "setStartupBehavior">;
};

/** Loading with the workbook, where this Excel can do it; where it cannot tell whether it is on, it is not known to be. */
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
