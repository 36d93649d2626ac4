/** The manifest's version for one of package.json: four numbers, that go up as it does, from the 1.0.0.0 that manifests had at first. */
const manifestVersion = (version: string): string => `1.${version}`;

/** A manifest with the version of package.json. */
export function withVersion(manifest: string, version: string): string {
  return manifest.replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`);
}
