/** What a cell's text says, for code outside reading. */
export { countedNoun, endsNoOffence, type CountedNoun } from "./counted-nouns";
export { timeless } from "./timeless";
export { countOf, numberIn } from "./counts";
export { unmarkedPeriod } from "./footnotes";
export { isForceAlone, isKnownPlace, mayHold } from "./known-places";
export { isNamedPart, isTotal, isWholeName, neverACount } from "./labels";
export { markSaid, textOfMark } from "./mark-notes";
export { isOfMore } from "./measure-rows";
export { holdersAmong } from "./names-within";
export { isExtractHeader, isMeasureHeader, isMeasureWord, measureKind, POLICING } from "./measures";
export { explains, markedName } from "./name-marks";
export { saysNoOffence } from "./no-offences";
export { nearest, nearMisses, nearMissesAmong } from "./near-miss";
export { namesOffence } from "./offence-words";
export { ANY, hasWildcard, partsOf, textOf, valueOf } from "./patterns";
export { areRelated } from "./related-records";
export { parseBaseline, parseReportPeriod, periodChoiceText } from "./report-periods";
export { isOutcomeHeader, solvedAmong } from "./solved";
