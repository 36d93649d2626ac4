import { oneLine } from "../../domain/text";
import { monthsIn } from "../dates/months";
import { isCountry, isForce, isKnownPlace } from "../texts/known-places";
import { isTotal } from "../texts/labels";
import { isRightlyLeftOut } from "../texts/rightly-left-out";

/** Fields that say of which time, place as a whole, source or offences the figures are; what is no crime is left out of all figures. */
const NO_PART =
  /\b(?:forces?|constabulary|police|country|region|years?|yr|fy|months?|quarters?|qtr|periods?|dates?|days?|weeks?|time|source|system|database|classification|marking|protective|version|status|measures?|metric|unit|dataset|report|notes?|comments?|author|owner|offences?|(?:is|a) crime|crimes? (?:type|group|category|class)|strand|hocl|notifiable|record(?:ed|able)|crimed|valid|cancelled|deleted|duplicates?|no[- ]crime|transferred|archived)\b/i;
const ALL =
  /^\(|^(?:all|any|both|total|combined|whole|full|none|nothing|no filters?|not (?:set|applied|used)|off|blank|n\/?a|[-–*])(?![\p{L}\d])|^\W*$|^[\d\W]+$/iu;

/** True of a filter whose one value is a part of what there is: "District | Maldon", "Finalised | Y". */
export function narrows(field: string, value: string): boolean {
  return isOneOfPart(field, value) && !isForce(value) && !isCountry(value);
}

function isOneOfPart(field: string, value: string): boolean {
  const isAll = ALL.test(value) || isTotal(value);
  return !isAll && !NO_PART.test(field) && monthsIn(value).length === 0 && !/\b(?:19|20)\d\d\b/.test(value);
}

/** What stands before the filters of an export: "Applied filters:", "Slicer:", "Selected values:". */
const LED =
  /(?:^|[.;|] )(?:(?:applied|active|current|page|report|visual|slicer) )?(?:filters?|slicers?)(?: applied)?(?: ?[:–-]|$)|(?:^|[.;|] )filtered(?: on)?: ?|\bfiltered (?:by|to)\b:?|(?:^|[.;|] )selected (?:values?|items?|areas?|places?|districts?): ?/iu;
/** Cheap, because it is run on every text of a sheet. */
const MAY_LEAD = /filter|slicer|selected/i;

function ledIn(text: string): RegExpExecArray | null {
  return MAY_LEAD.test(text) ? LED.exec(text) : null;
}

/** "Included District: Harlow, Colchester" */
const INCLUDED = /^(in|ex)cluded ([\p{L} ]{2,30}?) ?[:=] ?(.+)$/iu;
/** One filter: a field, what is asked of it, and values. */
const FILTER =
  /^(.{1,40}?)(?: ?(<>|!=|≠|=|:)| (is not|is none of|not in|does not \w+|excludes|excluding|is any of|is one of|is|in|equals|contains)(?= |$)) ?(.+)$/iu;
const NEGATED = /^(?:<>|!=|≠|is not|is none of|not in|does not|exclud)/i;
/** Between filters: a line, a sign, or a comma before another field with its sign. */
const BETWEEN = /[\n;|•]|,(?=[^,=<>:]{1,40}(?:=|<>|: | is ))/u;

/** True of a text with filters that let a part through, such as exports bear: "Applied filters: District is not Basildon". */
export function saysFilter(raw: string): boolean {
  const included = INCLUDED.exec(oneLine(raw));
  if (included) return isPart(included[2]!, included[3]!, included[1]!.toLowerCase() === "ex");
  const led = ledIn(raw);
  if (!led) return false;
  const rest = raw.slice(led.index + led[0].length).split(BETWEEN);
  const isOpen = /^[.;| ]*(?:filter|slicer|(?:applied|active|current|page|report|visual) )/i.test(led[0]);
  return rest.some((part) => isFilterPart(oneLine(part), isOpen));
}

/** True of "Applied filters:" alone: they stand below it, or beside it. */
export function headsFilters(text: string): boolean {
  const led = ledIn(text);
  return led !== null && led.index + led[0].length === text.trimEnd().length;
}

function isFilterPart(text: string, isOpen: boolean): boolean {
  const [, field, sign, words, value] = FILTER.exec(text) ?? [];
  if (field !== undefined && value !== undefined) return isPart(field, value, NEGATED.test(sign ?? words!));
  // Values alone: of places, it is known that they are parts; of others where they are called a filter.
  const places = text.split(/,| (?:and|or) /).map((each) => each.trim());
  return places.some(isSmallPlace) || (isOpen && narrows("", text));
}

function isPart(field: string, value: string, negated: boolean): boolean {
  return negated ? isOneOfPart(field, value) && !isRightlyLeftOut(value) : narrows(field, value);
}

/** True of a place that is a part of a force's area. */
export function isSmallPlace(text: string): boolean {
  return isKnownPlace(text) && !isForce(text) && !isCountry(text);
}

const LEAVES_OUT =
  /\b(?:(?:do|does) not (?:yet )?include|not including|exclud(?:e|es|ed|ing)|omit(?:s|ted|ting)?) (?:the |data (?:from|for) |figures (?:from|for) )*/i;
const IS_LEFT_OUT = /^(?:notes?:? )?(.{3,60}?) (?:(?:is|are|has been|have been|was|were) )?(?:not (?:yet )?included|excluded|omitted)\b/i;
/** Beyond the area, which its figures leave out rightly. */
const BEYOND = /\b(?:out of|outside|other|elsewhere|airports?)\b/i;
const LONGEST_NOTE = 200;

/** True of a note that places are in none of the figures: "Figures do not include Southend and Thurrock". Where it names months, these are told. */
export function leavesPlacesOut(text: string): boolean {
  if (text.length > LONGEST_NOTE) return false;
  return text.split(/[;()]|\. /).some((clause) => {
    const led = LEAVES_OUT.exec(clause);
    const places = led ? clause.slice(led.index + led[0].length) : IS_LEFT_OUT.exec(clause)?.[1];
    if (places === undefined || monthsIn(clause).length > 0 || isRightlyLeftOut(places) || BEYOND.test(places)) return false;
    return places.split(/,| (?:and|or|&|as|from|because|due|which|who|until|since) |[.:]/).some((each) => isSmallPlace(each.trim()));
  });
}
