import type { Period } from "../domain/period";
export type YearStart = 1 | 4 | 7 | 10;
export interface ReadPeriod { readonly period: Period; readonly other: Period | null }
export function parsePeriod(_text: string, _yearStart: YearStart | null): ReadPeriod | null { return null; }
export function periodOfNumber(_value: number): Period | null { return null; }
