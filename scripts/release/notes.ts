import { idOf } from "../manifest/readdress";

/** What the notes are made of. */
export interface Release {
  readonly version: string;
  /** Where the files are served from. */
  readonly url: string;
  /** CHANGELOG.md. */
  readonly changelog: string;
  /** The manifest for that address. */
  readonly manifest: string;
  /** SHA-256 of each file for the server, by its name. */
  readonly checksums: ReadonlyMap<string, string>;
}

/** The notes that go with a version to those who deploy it. */
export function releaseNotes({ version, url, changelog, manifest, checksums }: Release): string {
  return `# Strand Report ${version}

Files for ${url}; the id in the manifest is ${idOf(manifest)}. How to deploy them: docs/deploy.md.

${changesOf(changelog, version)}

## Files

SHA-256 of what \`npm run release\` made in dist/. The same source gives the same files.

${[...checksums].map(([file, checksum]) => `    ${checksum}  ${file}`).join("\n")}
`;
}

/** What CHANGELOG.md says of a version; what is not released yet, where it has no section of its own. */
export function changesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## \[)/m);
  const section = sections.find((one) => one.startsWith(`## [${version}]`)) ?? sections.find((one) => one.startsWith("## [Unreleased]"));
  if (section === undefined) throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return section.trim();
}
