import type { FigureKind } from "../../../domain/check-details";
import { cellAt, localAddress } from "../../../domain/address";
import { nameKey, offenceColumns } from "../../../reading/tables";
import { isMeasureHeader } from "../../../reading/texts";
import type { MonthlyTable } from "../../../reading";
import type { RawValue } from "../../../domain/cell";
import { normalised, oneLine } from "../../../domain/text";
import type { CheckInput } from "../../check";
import { allLines } from "../../structure/alike/counted-lines";
import { kindOfPivot, kindSaid } from "./said-kinds";
import { textsOn } from "./texts-on-sheet";

/** Kinds that are no name of a place, a weapon or the like, whatever the header of their column. */
const UNITS: ReadonlySet<FigureKind> = new Set<FigureKind>(["rate", "average", "thousands", "money", "index", "rolling"]);

/** What a column says that the figures of its rows are. */
export interface UnitSaid {
  readonly kind: FigureKind;
  readonly column: string;
  readonly texts: readonly string[];
  /** True where no counted row says another. */
  readonly all: boolean;
}

/** The column that says of counted rows that their figures are no counts: "Rate per 1,000" under "Unit". Null where none does, or a strand looks at it. */
export function unitSaid(table: MonthlyTable, input: CheckInput): UnitSaid | null {
  const lines = allLines(input).filter(({ counts, cell }) => counts.table === table && cell !== null);
  const offences = offenceColumns(table).columns.map(({ header }) => nameKey(header));
  for (const key of new Set(lines.flatMap(({ names }) => [...names.keys()]))) {
    const isLookedAt = input.strands.some(({ definition }) =>
      definition.rules.some(({ conditions }) => conditions.some(({ column }) => nameKey(column) === key)),
    );
    if (isLookedAt || offences.includes(key)) continue;
    const own = lines.flatMap(({ names }) => names.get(key) ?? []);
    const { header } = own[0]!;
    const texts = [...new Set(own.map(({ text }) => text))];
    const isCounted = (text: string) => table.said.values.some((note) => note.says === "counted" && note.text === normalised(text));
    const said = texts.filter((text) => kindSaid(text) !== null && !isCounted(text));
    if (said.length === 0) continue;
    const kind = kindSaid(said[0]!)!;
    const all = said.length === texts.length;
    if (isMeasureHeader(header) || (all && UNITS.has(kind))) return { kind, column: header, texts: said, all };
  }
  return null;
}

/** Longer notes say much, and this in passing. */
const LONGEST = 160;
/** "Figures are …", "Alle Angaben …": what follows says what all figures are. */
const OF_FIGURES =
  /^[^\p{L}]*(?:notes?:? *)?(?:\d\.? *)?(?:(?:all|the|these|monthly|alle|tous|toutes|les|todas?|todos?|las?|los?|tutti|i|le|de|die) )*(?:figures?|numbers|counts|data|values|amounts|angaben|werte|zahlen|chiffres|valeurs|données|cifras|valores|datos|cijfers|waarden|dati|valori|siffror|tall)(?: (?:shown|given|above|here|in (?:this|the) table|for (?:the|each) months?))*(?: (?:are|is|have been|show|represent|relate to|refer to|give|sind|sont|son|zijn|sono|är|er)(?: (?:shown|given|expressed|calculated|as|the))* |:? (?=(?:in|per|je|pro|pour|por|en|als|rounded) ))/iu;
const FIGURES =
  "(?:(?:monthly|police|recorded|all|the|total|number of|no\\.? of) )*(?:offences|crimes?|incidents|figures|numbers|counts|data|values)";
/** Texts that say a unit and nothing else: "per 1,000 population", "In thousands", "Recorded crime (000s)", "x 1,000". */
const UNIT_ALONE = new RegExp(
  String.raw`^[^\p{L}\d'’×]*(?:${FIGURES})?[^\p{L}\d'’×]*(?:(?:shown|given|expressed) )?(?:per (?:1|100|head|capita)|(?:in )?(?:hundreds|thousands|millions|per ?cent|['’]?000s?\b|1,?000s\b)|(?:crime )?rates? per |[x×*] ?1)`,
  "iu",
);
/** The same behind a word for it: "Unit: % solved". */
const UNIT_BEHIND =
  /^[^\p{L}\d]*(?:notes?|units?|measures?|einheit|unit[éàa]|unidade?|eenheid|enhe[td]|jednostka|anmerkung|nota|opmerking) ?: ?/iu;
/** "Index: January 2023 = 100", "Jan 2023 = 100" */
const INDEX_BASE =
  /^[^\p{L}\d]*(?:ind(?:ex|ices)\b[^\d=]*|base\b[^\d=]*|\p{L}{3,9}[ '’-]*)?(?:\d{2}|(?:19|20)\d\d(?:[/-]\d\d)?) ?= ?100\W*$/iu;
/** Sentences say more. */
const SENTENCE = /\b(?:are|is|was|were|see|on|available|not|excludes?)\b/iu;
const LONGEST_UNIT = 45;

function kindOfNote(text: string): FigureKind | null {
  if (OF_FIGURES.test(text)) return kindSaid(text.replace(OF_FIGURES, "").split(/[;:]|[.,](?!\d)/)[0]!);
  return unitAlone(text);
}

function unitAlone(text: string): FigureKind | null {
  if (text.length > LONGEST_UNIT || SENTENCE.test(text) || ![UNIT_ALONE, UNIT_BEHIND, INDEX_BASE].some((unit) => unit.test(text)))
    return null;
  const kind = kindSaid(text.replace(UNIT_BEHIND, ""));
  return kind !== null && UNITS.has(kind) ? kind : null;
}

/** A note below a table that says what all of its figures are. */
export interface NoteSaid {
  readonly kind: FigureKind;
  readonly text: string;
  readonly address: string;
}

/** The notes below a sheet's last figures that say what its figures are: "Figures are per 1,000 people". */
export function notesBelow(table: MonthlyTable, input: CheckInput): readonly NoteSaid[] {
  const head = input.heads.find(({ sheet }) => sheet === table.sheet);
  if (!head?.used) return [];
  const { used, values } = head;
  const rows = allLines(input).flatMap(({ counts, cell }) => (counts.table === table && cell ? [cell.row] : []));
  const from = Math.max(used.row - 1, ...rows) + 1;
  const tops = input.recognition.tables.flatMap(({ sheet, headerTop }) => (sheet === table.sheet && headerTop >= from ? [headerTop] : []));
  const below = values.slice(from - used.row, Math.min(...tops, used.row + values.length) - used.row);
  // What stands above other figures is of these: a title of the next table.
  const first = tops.length > 0 ? below.length : below.findLastIndex((cells) => cells.some((raw) => typeof raw === "number")) + 1;
  return below.slice(first).flatMap((cells, index) =>
    cells.flatMap((raw, column): readonly NoteSaid[] => {
      if (typeof raw !== "string" || raw.length > LONGEST) return [];
      const text = oneLine(raw);
      const kind = kindOfNote(text);
      return kind === null ? [] : [{ kind, text, address: localAddress(cellAt(table.sheet, from + first + index, used.column + column)) }];
    }),
  );
}

/** How many rows above a header are looked at. */
const ROWS_ABOVE = 6;

/** The units that stand above a table, beside its title, or in its corner: "Recorded crime | in thousands". */
export function unitsAbove(table: MonthlyTable, { heads, recognition }: CheckInput): readonly NoteSaid[] {
  const { sheet, headerTop, headerRow, counts, months, categories } = table;
  const others = recognition.tables.filter((other) => other !== table && other.sheet === sheet);
  // What stands over a table beside this one is of that.
  const own = leftOf(table);
  const beside = others.filter((other) => other.headerTop <= headerRow && other.lastRow >= headerTop).map(leftOf);
  const [left, right] = [beside.some((other) => other < own) ? own : 0, Math.min(Infinity, ...beside.filter((other) => other > own))];
  const isCount = (column: number) => counts.some((count) => count.column === column);
  const isName = (column: number) => months.in === "headers" && categories.some((category) => category.column === column);
  return heads.flatMap((head) => {
    if (head.sheet !== sheet || !head.used) return [];
    // Above these figures, and below others.
    const top = head.used.row;
    const above = head.values
      .slice(0, Math.max(0, headerTop - top))
      .findLastIndex((cells) => cells.filter((raw) => typeof raw === "number").length > 1);
    return textsOn(head).flatMap(({ row, column, text }): readonly NoteSaid[] => {
      // Those that head counts are looked at column by column.
      const isOver = row > top + above && row >= headerTop - ROWS_ABOVE && row < headerTop && column >= left && column < right;
      const isCorner = row >= headerTop && row <= headerRow && isName(column) && !isCount(column);
      if (!isOver && !isCorner) return [];
      const cells = head.values[row - top]!;
      const at = column - head.used!.column;
      if (isOver && (isFigure(cells[at + 1]) || (NAMES_RATE.test(text) && isBesideOther(cells, at)))) return [];
      const kind = kindOfPivot(text) ?? (isOver ? kindOfNote(text) : unitAlone(text));
      return kind === null ? [] : [{ kind, text, address: localAddress(cellAt(sheet, row, column)) }];
    });
  });
}

/** "Crimes per 1,000 population", "Rates per 1,000: Table 2": these name a rate, which may be a figure of its own, a link or a choice. */
const NAMES_RATE = /^(?:[^\d]*\brates?|.*(?:crimes?|offences|incidents|number)) per /i;
const ELSEWHERE = /\b(?:table|sheet|tab|page|annex|figure) ?\d+[a-z]?\)?$/i;
const UNIT_LABEL = /^(?:units?|measures?|basis|shown as)\b[ :]*$/i;
const NO_TITLE = /^(?:back|return|go|contents|index|home|see|links?|number|count|volume|other|view|show|select)\b/i;

/** True for a number that is not a year's. */
function isFigure(raw: RawValue | undefined): boolean {
  return typeof raw === "number" && !(Number.isInteger(raw) && raw >= 1900 && raw < 2100);
}

/** True where a text refers elsewhere, or stands beside texts none of which is a title or a word for the unit. */
function isBesideOther(cells: readonly RawValue[], at: number): boolean {
  const others = cells.flatMap((raw, index) => (index !== at && typeof raw === "string" && raw.trim() !== "" ? [oneLine(raw)] : []));
  const isTitle = (text: string) => UNIT_LABEL.test(text) || (/\p{L} +\p{L}/u.test(text) && !NO_TITLE.test(text));
  return ELSEWHERE.test(oneLine(cells[at]!)) || (others.length > 0 && !others.some(isTitle));
}

/** The first column that is a table's own. */
function leftOf({ counts, categories, months }: MonthlyTable): number {
  const dated = months.in === "rows" ? [months.month] : [];
  return Math.min(...[...counts, ...categories, ...dated].map(({ column }) => column));
}
