import { around } from "../../domain/area";
import { areasOf, covers } from "./areas";
import type { CellArea, Reason } from "./changes";

/** More places than this on one sheet are read as one area around them. */
const MOST_AREAS = 64;

/** What was heard about one sheet. Once there is a reason to read all of it, single edits no longer matter. */
export interface HeardOfSheet {
  readonly edits: readonly CellArea[];
  readonly because: readonly Reason[];
}

/** What was heard and is not yet read, by the sheets' ids in the order in which they were first heard of. */
export interface Heard {
  readonly sheets: ReadonlyMap<string, HeardOfSheet>;
  /** Sheets came, went or were renamed. */
  readonly sheetsChanged: boolean;
  /** The ids of deleted sheets: nothing more is asked about them. */
  readonly gone: ReadonlySet<string>;
  /** Set where changes may have gone unheard. */
  readonly everything: boolean;
}

const NOTHING: Heard = { sheets: new Map(), sheetsChanged: false, gone: new Set(), everything: false };

/** Where events wait to be read; those of one sheet are merged. */
export class Waiting {
  private heard = NOTHING;

  get isEmpty(): boolean {
    return this.heard.sheets.size === 0 && !this.heard.sheetsChanged && !this.heard.everything;
  }

  /**
   * Excel reported a change of cells. Its details are ignored: there are none for several cells, and they are out of date by the time they
   * are read.
   */
  changed(id: string, address: string, changeType: string): void {
    const areas = areasOf(address);
    const line = /^(Row|Column)(Inserted|Deleted)$/.exec(changeType);
    const first = areas?.[0];
    if (line && first) {
      const reason = line[1] === "Row" ? "rows" : "columns";
      const change = line[2] === "Inserted" ? "inserted" : "deleted";
      this.whole(
        id,
        ...areas.map((area): Reason => ({
          reason,
          change,
          first: reason === "rows" ? area.row : area.column,
          count: reason === "rows" ? area.rows : area.columns,
        })),
      );
    } else if (changeType === "CellInserted" || changeType === "CellDeleted") this.whole(id, { reason: "cellsShifted" });
    else if (changeType === "RangeEdited" && areas) this.add({ ...NOTHING, sheets: new Map([[id, { edits: areas, because: [] }]]) });
    else this.whole(id, { reason: "unknown" });
  }

  /** The sheet must be read anew. */
  whole(id: string, ...because: readonly Reason[]): void {
    this.add({ ...NOTHING, sheets: new Map([[id, { edits: [], because }]]) });
  }

  sheetsChanged(): void {
    this.add({ ...NOTHING, sheetsChanged: true });
  }

  deleted(id: string): void {
    this.add({ ...NOTHING, sheetsChanged: true, gone: new Set([id]) });
  }

  everything(): void {
    this.add({ ...NOTHING, everything: true });
  }

  /** Whether all of the sheet is to be read anyway. */
  isWhole(id: string): boolean {
    return this.heard.everything || (this.heard.sheets.get(id)?.because.length ?? 0) > 0;
  }

  /** Takes out all that waits. */
  take(): Heard {
    const { heard } = this;
    this.clear();
    return heard;
  }

  /** Puts back what could not be read, ahead of what was heard since. */
  putBack(former: Heard): void {
    const since = this.take();
    this.add(former);
    this.add(since);
  }

  clear(): void {
    this.heard = NOTHING;
  }

  private add(more: Heard): void {
    const sheets = new Map(this.heard.sheets);
    for (const [id, { edits, because }] of more.sheets) {
      const known = sheets.get(id) ?? { edits: [], because: [] };
      const reasons = distinct([...known.because, ...because]);
      sheets.set(id, { because: reasons, edits: reasons.length > 0 ? [] : edits.reduce(withArea, known.edits) });
    }
    const gone = new Set([...this.heard.gone, ...more.gone]);
    for (const id of gone) sheets.delete(id);
    this.heard = {
      sheets,
      gone,
      sheetsChanged: this.heard.sheetsChanged || more.sheetsChanged,
      everything: this.heard.everything || more.everything,
    };
  }
}

function withArea(areas: readonly CellArea[], area: CellArea): readonly CellArea[] {
  if (areas.some((known) => covers(known, area))) return areas;
  const merged = [...areas.filter((known) => !covers(area, known)), area];
  return merged.length > MOST_AREAS ? [around(merged)] : merged;
}

/** Every insertion and deletion is kept; of the other reasons, one of each kind. */
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter((one, index) => "change" in one || reasons.findIndex(({ reason }) => reason === one.reason) === index);
}
