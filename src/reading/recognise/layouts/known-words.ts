import { normalised } from "../../../domain/text";

const MEASURE =
  /\b(recorded|detected|detections?|solved|unsolved|cleared|clear ups?|committed|undetected|reported|resolved|charged|charges|outcomes?|targets?|actuals?|forecasts?|expected|plan(ned)?|budget|baseline|victims?|suspects?|offenders?|offending|arrests?|disposals?|this year|last year|previous|current|prior|ytd|year to date|to date|cumulative|rolling|value|amount|loss|initial|updated|revised|provisional|final|attempted|completed|calls|incidents)\b/;

export function isMeasureWord(text: string): boolean {
  return MEASURE.test(normalised(text));
}

const PLACE = /^(north|south|east|west|central|mid|city)\b|\b(north|south|east|west|central|city|town|county|borough|district|ward)$/;

export function isKnownPlace(text: string): boolean {
  return PLACE.test(normalised(text));
}
