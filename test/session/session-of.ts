import type { NodeHost } from "../../host/node";
import { Session, type SessionEdge } from "../../src/session/session";
import { Clock } from "../excel/watch/watched";
import { NO_PAPERS } from "./no-papers";

/** A session that has not started, on 16 March 2020, over an Excel that has everything; its clock stands still. */
export function sessionOf(run: SessionEdge["run"], edge: Partial<SessionEdge> = {}): Session {
  return new Session({
    ...{ run, today: () => new Date(2020, 2, 16), supports: () => true, wait: new Clock().wait, idle: 2_000 },
    ...{ startup: null, papers: NO_PAPERS },
    ...edge,
  });
}

/** The same, once everything was read. */
export async function startedOn({ run }: Pick<NodeHost, "run">, edge: Partial<SessionEdge> = {}): Promise<Session> {
  const session = sessionOf(run, edge);
  await session.start();
  return session;
}

/** Types a cell of "Data", and waits until the session has taken it in. */
export async function typed(host: NodeHost, session: Session, address: string, entry: string | number): Promise<void> {
  host.user.type("Data", address, entry);
  await taken(host, session);
}

/** Waits until the session has taken in what became of the workbook. */
export async function taken(host: NodeHost, session: Session): Promise<void> {
  await host.idle();
  await session.settled();
}
