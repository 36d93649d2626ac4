/** The manifest's version for one of package.json: four numbers that rise with it, from the 1.0.0.0 of the first manifests. */
const manifestVersion = (version: string): string => `1.${version}`;

/** A manifest with the version of package.json. */
export function withVersion(manifest: string, version: string): string {
  return manifest.replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`);
}
