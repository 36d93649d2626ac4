import type { NodeHost } from "../../../host/node";
import { addMonths, monthOf } from "../../../src/domain/month";
import type { WatchedFindings } from "../../../src/jobs/watch-figures";
import { Session } from "../../../src/session/session";
import { Clock } from "../../excel/watch/watched";
import { hostOf, type Rows } from "../../workbooks";
import { NO_PAPERS } from "../no-papers";

const END = monthOf(2020, 1);
const MONTHS = Array.from({ length: 25 }, (_, index) => addMonths(END, index - 24));

/** Two strands over 25 months. */
export const TABLE: Rows = [
  ["Offence", ...MONTHS.map((month) => ({ month }))],
  ["Burglary", ...MONTHS.map((_, index) => 140 + ((index * 7) % 11))],
  ["Robbery", ...MONTHS.map((_, index) => 60 + ((index * 5) % 9))],
];

/** A session over a workbook, once everything was read. */
export async function opened(sheets: Readonly<Record<string, Rows>> = { Data: TABLE }) {
  const host: NodeHost = await hostOf(sheets);
  const session = new Session({
    run: host.run,
    today: () => new Date(2020, 2, 16),
    supports: () => true,
    wait: new Clock().wait,
    idle: 2_000,
    startup: null,
    papers: NO_PAPERS,
  });
  await session.start();
  const now = (): WatchedFindings => session.current().now!;
  const typed = async (address: string, entry: string | number) => {
    host.user.type("Data", address, entry);
    await host.idle();
    await session.settled();
  };
  return { host, session, views: session.views, now, typed };
}
