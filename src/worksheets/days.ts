import type { Month } from "../domain/month";
export type DayOrder = "dayFirst" | "monthFirst";
export function readDay(_text: string): { readonly dayFirst: Month | null; readonly monthFirst: Month | null } | null { return null; }
export function orderOf(_texts: Iterable<string>, given: DayOrder | null): { readonly order: DayOrder | null; readonly certain: boolean; readonly conflicting: boolean } { return { order: given ?? "dayFirst", certain: true, conflicting: false }; }
