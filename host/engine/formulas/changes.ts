import type { Area } from "../area";
import { tablesOf } from "../tables/table-book";
import type { SheetModel } from "../workbook-model";
import type { Precedents } from "./precedents";

interface Change {
  readonly sheet: SheetModel;
  /** The cells that changed; undefined for the sheet as a whole. */
  readonly area: Area | undefined;
}

/** More changes than this count as changes of their whole sheets. */
const MOST_CHANGES = 1_000;

/** What has changed since formulas were last calculated. */
export class Changes {
  private list: Change[] = [];
  private readonly formulas = new Set<SheetModel | string>();
  private all = false;

  get none(): boolean {
    return !this.all && this.list.length === 0 && this.formulas.size === 0;
  }

  /** The sheets and names that changed; undefined where anything may have. */
  get where(): ReadonlySet<SheetModel | string> | undefined {
    return this.all ? undefined : new Set([...this.list.map(({ sheet }) => sheet), ...this.formulas]);
  }

  /** Formulas of a sheet, or the meaning of a name. */
  addFormulas(where: SheetModel | string): void {
    this.formulas.add(where);
  }

  add(sheet: SheetModel, area: Area | undefined): void {
    if (this.all) return;
    if (this.list.length >= MOST_CHANGES)
      this.list = [...new Set(this.list.map((change) => change.sheet))].map((each) => ({ sheet: each, area: undefined }));
    // A changed table header may rename its neighbours.
    this.list.push({ sheet, area: area && tablesOf(sheet).length > 0 ? undefined : area });
  }

  everything(): void {
    this.all = true;
    this.list = [];
    this.formulas.clear();
  }

  clear(): void {
    this.all = false;
    this.list = [];
    this.formulas.clear();
  }

  /** Whether any result may be another one now. */
  concern({ reach, formulas, isVolatile }: Precedents): boolean {
    if (this.all || isVolatile || this.formulas.size > 0) return true;
    return this.list.some(
      ({ sheet, area }) => reach.touches(sheet, area) || (area === undefined && (formulas.get(sheet)?.length ?? 0) > 0),
    );
  }
}
