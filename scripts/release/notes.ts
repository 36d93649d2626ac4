import { idOf } from "../manifest/readdress";

/** What the notes are made from. */
export interface Release {
  readonly version: string;
  /** The address that the files are served from. */
  readonly url: string;
  /** CHANGELOG.md. */
  readonly changelog: string;
  /** The manifest for that address. */
  readonly manifest: string;
  /** The commit that it was made from, and the arguments of `npm run release`. */
  readonly commit: string;
  readonly args: readonly string[];
  /** SHA-256 of each file for the server, by its name. */
  readonly checksums: ReadonlyMap<string, string>;
}

/** The release notes for those who deploy the version. */
export function releaseNotes({ version, url, changelog, manifest, commit, args, checksums }: Release): string {
  return `# Strand Report ${version}

Files for ${url}; the id in the manifest is ${idOf(manifest)}. How to deploy them: docs/deploy.md.

Made of commit ${commit} by \`npm run release -- ${args.join(" ")}\`, with Node ${process.versions.node}.

## What you need to do

1. Put the files of dist/ on the server, the scripts before taskpane.html. Keep the ones that stand there until nobody has Excel open with them.
2. Deploy out/manifest.xml: the first time, and where “For IT” below says that the manifest has changed.
3. Run the self-test (docs/excel.md). Sign off if its first line ends in “0 not”; if not, do not roll out, and send the text to those who look after Strand Report.

${changesOf(changelog, version)}

## Files

SHA-256 of what \`npm run release\` made in dist/. The same commit, arguments and version of Node give the same files.

${[...checksums].map(([file, checksum]) => `    ${checksum}  ${file}`).join("\n")}
`;
}

/** What CHANGELOG.md says about a version; its unreleased section, where the version has none of its own. */
export function changesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## \[)/m);
  const section = sections.find((one) => one.startsWith(`## [${version}]`)) ?? sections.find((one) => one.startsWith("## [Unreleased]"));
  if (section === undefined) throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return section.trim();
}
