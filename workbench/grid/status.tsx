import { type ReactElement, useMemo, useSyncExternalStore } from "react";
import { parseArea } from "../../host/engine/area";
import type { Session } from "../session";
import type { GridSelection } from "./grid-selection";
import type { RowsShown } from "./rows-shown";
import { sumsOf } from "./sums";

/**
 * Average, count, smallest, largest and sum of the selected cells. The grid's own figures come from the texts of cells,
 * where it reads 5,080 as 5.
 */
export function Sums({ session, selection }: { readonly session: Session; readonly selection: GridSelection }): ReactElement {
  const address = useSyncExternalStore(selection.subscribe, () => selection.address);
  const changes = useSyncExternalStore(session.subscribe, () => session.changes);
  const sums = useMemo(() => {
    const area = parseArea(address);
    return area ? sumsOf(session.workbook.activeSheet, area) : [];
    // oxlint-disable-next-line hooks/exhaustive-deps -- `changes` stands for the workbook's cells
  }, [session, address, changes]);
  return (
    <div className="grid-sums">
      {sums.map((sum) => (
        <span key={sum}>{sum}</span>
      ))}
    </div>
  );
}

const count = (rows: number): string => rows.toLocaleString("en-GB");

/** Says which rows of a long sheet are shown, and leads to those before and after. */
export function RowsLine({
  rows: { first, last, total },
  all,
  goTo,
}: {
  readonly rows: RowsShown;
  readonly all: number;
  readonly goTo: (place: string) => void;
}): ReactElement | null {
  if (first === 1 && last >= Math.min(total, all)) return null;
  const before = first > 1 ? first - 1 : undefined;
  const after = last < total ? last + 1 : undefined;
  return (
    <div className="grid-rows" role="status">
      Rows {count(first)} to {count(last)} of {count(Math.max(all, last))} are shown. The add-in reads them all.
      {[before, after].map(
        (row) =>
          row !== undefined && (
            <button key={row} type="button" className="quiet" onClick={() => goTo(`A${row}`)}>
              Go to row {count(row)}
            </button>
          ),
      )}
    </div>
  );
}
