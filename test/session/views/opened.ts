import type { NodeHost } from "../../../host/node";
import { addMonths, monthOf } from "../../../src/domain/month";
import type { WatchedFindings } from "../../../src/jobs/watch-figures";
import { hostOf, type Rows } from "../../workbooks";
import { startedOn, taken, typed } from "../session-of";

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
  const session = await startedOn(host);
  const now = (): WatchedFindings => session.current().now!;
  const typing = (address: string, entry: string | number) => typed(host, session, address, entry);
  const settled = () => taken(host, session);
  return { host, session, views: session.views, now, typed: typing, settled };
}
