import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/** A Script Lab sample, from its YAML file: a script in TypeScript and an HTML page with the buttons that run it. */
export interface Sample {
  /** Its file's path within the folder. */
  readonly name: string;
  readonly script: string;
  readonly template: string;
}

/** What a sample may need that no workbook has by itself. */
const OUTSIDE = [
  { needs: "a service", sign: /\bfetch\(|XMLHttpRequest|\$\.(?:ajax|get|getJSON|post)\(|getAccessToken|linkedDataType/i },
  { needs: "a file", sign: /FileReader|type="file"|FromBase64|createWorkbook|\bimg\b.*\bsrc=/i },
  { needs: "a custom function", sign: /CustomFunctions|@customfunction/i },
  { needs: "another library", sign: /\bmoment[.(]/ },
  { needs: "a window", sign: /displayDialogAsync|\bprompt\(/ },
] as const;

/** What a sample needs besides a workbook; undefined where it needs nothing. */
export const needsOf = ({ script, template }: Sample): string | undefined =>
  OUTSIDE.find(({ sign }) => sign.test(script) || sign.test(template))?.needs;

/** The samples of a folder and its subfolders, by name; YAML files without a script and a page are skipped. */
export function readSamples(folder: string): readonly Sample[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.ya?ml$/i.test(file));
  return files.sort().flatMap((name) => {
    const { script, template } = (parse(readFileSync(path.join(folder, name), "utf8")) ?? {}) as {
      readonly script?: { readonly content?: string };
      readonly template?: { readonly content?: string };
    };
    return script?.content === undefined ? [] : [{ name, script: script.content, template: template?.content ?? "" }];
  });
}
