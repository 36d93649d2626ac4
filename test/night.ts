/** True by night (`RUNS=20 npm test`), when there is time for what is long or comes again elsewhere. */
export const BY_NIGHT = process.env["RUNS"] !== undefined;
