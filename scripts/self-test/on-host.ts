import type { NodeHost, OpenHostOptions } from "../../host/node";
import type { SelfTestEdge } from "../../src/self-test/trial";
import type { AboutExcel } from "../../src/self-test/result-text";
import { version } from "../../package.json";

/** The places where the embedded host can stand in for Excel. */
export interface Place {
  readonly platform: NonNullable<OpenHostOptions["platform"]>;
  readonly locale: NonNullable<OpenHostOptions["locale"]>;
}

/** Every platform in every region. */
export const PLACES: readonly Place[] = (["desktop", "mac", "web"] as const).flatMap((platform) =>
  (["en-GB", "en-US", "de-DE"] as const).map((locale) => ({ platform, locale })),
);

/** The self-test's connection to the host, which has every requirement set. */
export const edgeOf = ({ run }: Pick<NodeHost, "run">): SelfTestEdge => ({
  run,
  supports: () => true,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => performance.now(),
});

/** The host, in the words that describe an Excel. */
export function aboutHost({ platform, locale }: Place): AboutExcel {
  return {
    platform: `the embedded host as ${platform}`,
    version,
    languages: [locale, locale],
    requirementSets: ["those of the client library"],
    addIn: version,
    at: new Date(),
  };
}
