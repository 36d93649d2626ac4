/** What of Excel an add-in meets differs by where it runs: known differences as data, each with its source in docs/host-differences.md. */
export interface Platform {
  /** Bytes that a request or an answer may have. */
  readonly payloadLimit: number | undefined;
  /** What needs the workbook's window fails while another workbook is in front. */
  readonly needsWindow: boolean;
  /** Whether what is asked of a whole sheet is answered: its special cells, its validation. */
  readonly answersWholeSheets: boolean;
  /** Whether a validation rule may be set over cells whose rules differ. */
  readonly setsMixedValidation: boolean;
  /** Bytes of a request above which it fails while the add-in hears of changes of cells. */
  readonly largestHeard: number | undefined;
  /** Whether charts without a word about rows or columns take them the other way. */
  readonly transposesAuto: boolean;
}

const DESKTOP: Platform = {
  payloadLimit: undefined,
  needsWindow: true,
  answersWholeSheets: true,
  setsMixedValidation: true,
  largestHeard: undefined,
  transposesAuto: false,
};

/** Five megabytes: the limit of Excel on the web for each request and each response. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

export const PLATFORMS = {
  desktop: DESKTOP,
  mac: DESKTOP,
  web: {
    payloadLimit: WEB_PAYLOAD_LIMIT,
    needsWindow: false,
    answersWholeSheets: false,
    setsMixedValidation: false,
    largestHeard: 1024 * 1024,
    transposesAuto: true,
  },
} as const satisfies Record<string, Platform>;

export type PlatformName = keyof typeof PLATFORMS;
