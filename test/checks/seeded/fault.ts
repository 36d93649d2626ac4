import type { FindingCode } from "../../../src/domain/finding";
import type { Clean, Layout } from "./clean";
import { placesOf, type Grid, type Kind, type Place, type Placed, type RoleOf } from "./grid";
import type { Random } from "./random";

/** A workbook with one fault. */
export interface Faulted {
  readonly grids: readonly Grid[];
  /** The cells of which a finding must name one, where it names cells. */
  readonly at: readonly Place[];
}

/** A kind of fault that gets into workbooks. */
export interface Fault {
  readonly kind: string;
  /** True where nothing of chance decides whether it can be seen. */
  readonly certain: boolean;
  /** The findings that count as having caught it. */
  readonly codes: readonly FindingCode[];
  /** What else it may well raise: no false alarm. */
  readonly also: readonly FindingCode[];
  /** True where it may make no difference: figures that are read all the same are as good as a finding. */
  readonly harmless?: boolean;
  /** The layouts in which it can be. */
  readonly layouts: readonly Layout[];
  /** Puts it at a random place of a workbook of these layouts; null where it does not apply by chance. */
  put(clean: Clean, random: Random): Faulted | null;
}

/** A fault in one cell of a kind, in some layouts. */
export function inCell<Of extends Kind>(
  fault: Omit<Fault, "put"> & {
    readonly of: readonly Of[];
    readonly fits?: (place: Placed<Of>, clean: Clean) => boolean;
    readonly change: (grids: readonly Grid[], place: Placed<Of>, clean: Clean, random: Random) => Faulted | readonly Grid[] | null;
  },
): Fault {
  const { of, fits = () => true, change, ...rest } = fault;
  return {
    ...rest,
    put: (clean, random) => {
      const places = of.flatMap((kind) => placesOf(clean.grids, kind)).filter((place) => fits(place, clean));
      if (places.length === 0) return null;
      const place = random.of(places);
      const changed = change(clean.grids, place, clean, random);
      return changed === null || "grids" in changed ? changed : { grids: changed, at: [place] };
    },
  };
}

/** Where the counts of an offence, district and month stand; all of a month or offence where less is said. */
export function countsAt(grids: readonly Grid[], of: Partial<RoleOf<"count">>): readonly Placed<"count">[] {
  return placesOf(grids, "count").filter(
    ({ role }) =>
      (of.offence === undefined || role.offence === of.offence) &&
      (of.at === undefined || role.at === of.at) &&
      (of.district === undefined || role.district === of.district),
  );
}

/** A month that is neither the first nor the last. */
export function middle({ figures: { months } }: Clean, random: Random): number {
  return 2 + random.below(months.length - 4);
}

/** True for a count that a strand adds up: not one on the second of two sheets, nor in a district's table beside the force's. */
export const isCounted = ({ sheet, role }: Placed<"count">, { layout }: Clean) =>
  sheet !== "Summary" && (layout !== "districts" || role.district === null);

export const isMiddle = ({ role: { at } }: Placed<"month" | "count">, { figures: { months } }: Clean) => at >= 2 && at < months.length - 2;
