import { type ReactElement, useState, useSyncExternalStore } from "react";
import type { SyncSeen } from "../../host/browser";
import { Chevron } from "../icons";
import type { Session } from "../session";
import { asked, size, time } from "./words";
import "./traffic.css";

/** For developers: what each `context.sync()` of the add-in cost. One line until it is opened. */
export function TrafficStrip({ session }: { readonly session: Session }): ReactElement {
  const [open, setOpen] = useState(false);
  const syncs = useSyncExternalStore(session.subscribe, () => session.syncs);
  const last = session.traffic.at(-1);
  return (
    <footer className="traffic">
      <button type="button" className="quiet traffic-line" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Chevron down={open} />
        <span>
          For developers: {syncs} {syncs === 1 ? "sync" : "syncs"}
        </span>
        {last && (
          <span className={last.error === undefined ? "" : "failed"}>
            last: {last.kind}, {time(last.ms)}, {last.actions} actions, {size(last.requestBytes)} out, {size(last.responseBytes)} back
            {last.error === undefined ? "" : `, ${last.error}`}
          </span>
        )}
      </button>
      {open && (
        <>
          <FaultButton session={session} />
          <Log syncs={session.traffic} total={syncs} />
        </>
      )}
    </footer>
  );
}

/**
 * Breaks the next sync that writes a whole sheet, halfway: Excel does that now and then, and an add-in must survive it.
 */
function FaultButton({ session }: { readonly session: Session }): ReactElement {
  const [planned, plan] = useState(false);
  return (
    <button
      type="button"
      className="quiet"
      onClick={() => {
        session.host.faults.failSync({ nth: 1, when: { action: 400 }, code: "GeneralException", atLeast: 500 });
        plan(true);
      }}
    >
      {planned ? "The next large write will fail" : "Fail the next large write"}
    </button>
  );
}

function Log({ syncs, total }: { readonly syncs: readonly SyncSeen[]; readonly total: number }): ReactElement {
  const rows = syncs.map((sync, index) => ({ sync, number: total - syncs.length + index + 1 })).reverse();
  return (
    <div className="traffic-log" tabIndex={0} role="region" aria-label="Syncs, newest first">
      <table>
        <thead>
          <tr>
            <th className="number">#</th>
            <th>Kind</th>
            <th className="number">Time</th>
            <th className="number">Actions</th>
            <th className="number">Request</th>
            <th className="number">Answer</th>
            <th>Error</th>
            <th>What it asked</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ sync, number }) => (
            <tr key={number} className={sync.error === undefined ? "" : "failed"}>
              <td className="number">{number}</td>
              <td>{sync.kind}</td>
              <td className="number">{time(sync.ms)}</td>
              <td className="number">{sync.actions}</td>
              <td className="number">{size(sync.requestBytes)}</td>
              <td className="number">{size(sync.responseBytes)}</td>
              <td>{sync.error ?? ""}</td>
              <td className="asked" title={asked(sync)}>
                {asked(sync)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
