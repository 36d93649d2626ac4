/** The differences between the places where Excel runs, as data. Each has its source in docs/host-differences.md. */
export interface Platform {
  /** The most bytes of a request or an answer. */
  readonly payloadLimit: number | undefined;
  /** Whatever needs the workbook's window fails while another workbook is in front. */
  readonly needsWindow: boolean;
  /** Whether questions about a whole sheet are answered: its special cells, its validation. */
  readonly answersWholeSheets: boolean;
  /** Whether a validation rule may be set over cells whose rules differ. */
  readonly setsMixedValidation: boolean;
  /** Above this many bytes, a request fails while the add-in listens for changes of cells. */
  readonly largestHeard: number | undefined;
  /** Whether charts take rows and columns the other way when neither was named. */
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
