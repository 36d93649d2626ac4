import { startupOf } from "../../src/taskpane/startup";
import type { Session } from "../../src/session/session";
import { workbookWithNotes } from "../excel/written";
import { startedOn } from "../session/session-of";

const StartupBehavior = { none: "None", load: "Load" } as unknown as typeof Office.StartupBehavior;
const refusal = () => new Error("This API is not implemented on this platform.");

/** Office as far as starting goes, with its answer to whether the add-in is loaded with the workbook. */
function officeThat(getStartupBehavior: () => Promise<Office.StartupBehavior>) {
  const kept: unknown[] = [];
  return { kept, StartupBehavior, addin: { getStartupBehavior, setStartupBehavior: async (value: unknown) => void kept.push(value) } };
}

async function opened(office: Parameters<typeof startupOf>[0]): Promise<Session> {
  return startedOn(await workbookWithNotes(), { startup: startupOf(office) });
}

describe("loading with the workbook", () => {
  test.each([
    ["loaded", "Load", true],
    ["not loaded", "None", false],
  ])("is shown as Excel says: %s", async (_, says, isOn) => {
    const session = await opened(officeThat(async () => says as Office.StartupBehavior));
    expect(session.current()).toMatchObject({ startsWithWorkbook: isOn, trouble: null });
  });

  test.each([
    ["by its answer", () => Promise.reject(refusal())],
    [
      "at once",
      () => {
        throw refusal();
      },
    ],
  ])("is off, and can be turned on, where Excel refuses %s to tell", async (_, getStartupBehavior) => {
    const office = officeThat(getStartupBehavior);
    const session = await opened(office);
    expect(session.current()).toMatchObject({ startsWithWorkbook: false, trouble: null });
    await session.actions.startWithWorkbook(true);
    expect([office.kept, session.current().startsWithWorkbook]).toEqual([["Load"], true]);
  });
});
