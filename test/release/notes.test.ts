import { readFileSync } from "node:fs";
import path from "node:path";
import { version } from "../../package.json";
import { withVersion } from "../../scripts/manifest/version";
import { changesOf, releaseNotes } from "../../scripts/release/notes";
import { only, parseXml } from "../manifest/xml";

const ROOT = path.join(__dirname, "..", "..");
const MANIFEST = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const CHANGELOG = readFileSync(path.join(ROOT, "CHANGELOG.md"), "utf8");
const SAMPLE =
  "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- New\n\n## [0.2.0] - 2026-12-01\n\n- Second\n\n## [0.1.0] - 2026-11-01\n\n- First\n";

test("The manifest has package.json's version, as its last three numbers", () => {
  expect(only(parseXml(MANIFEST), "Version").text).toBe(`1.${version}`);
  expect(withVersion(MANIFEST, version)).toBe(MANIFEST);
  expect(only(parseXml(withVersion(MANIFEST, "3.14.1")), "Version").text).toBe("1.3.14.1");
});

describe("what the changelog says of a version", () => {
  test("is its own section alone", () => {
    expect(changesOf(SAMPLE, "0.2.0")).toBe("## [0.2.0] - 2026-12-01\n\n- Second");
    expect(changesOf(SAMPLE, "0.1.0")).toBe("## [0.1.0] - 2026-11-01\n\n- First");
  });

  test("is what is not released yet, where it has no section", () => {
    expect(changesOf(SAMPLE, "0.3.0")).toBe("## [Unreleased]\n\n### Added\n\n- New");
  });

  test("is there for this version, with a part for IT", () => {
    expect(changesOf(CHANGELOG, version)).toContain("### For IT");
  });
});

test("The notes of a release name its version, its address, its id and every file's checksum", () => {
  const notes = releaseNotes({
    version: "0.2.0",
    url: "https://addins.example.police.uk/strand-report",
    changelog: SAMPLE,
    manifest: "<Id>841c833e-4a77-45fa-a0f1-9296e8a36f3f</Id>",
    commit: "ab12cd",
    args: ["--url", "https://addins.example.police.uk/strand-report"],
    checksums: new Map([
      ["taskpane.html", "12ab"],
      ["taskpane.js", "34cd"],
    ]),
  });
  expect(notes).toMatch(/^# Strand Report 0\.2\.0\n/);
  expect(notes).toContain("https://addins.example.police.uk/strand-report; the id in the manifest is 841c833e-4a77-45fa-a0f1-9296e8a36f3f");
  expect(notes).toContain("Made of commit ab12cd by `npm run release -- --url https://addins.example.police.uk/strand-report`, with Node ");
  expect(notes).toContain("## What you need to do\n\n1. ");
  expect(notes).toContain("- Second");
  expect(notes).toContain("    12ab  taskpane.html\n    34cd  taskpane.js\n");
});
