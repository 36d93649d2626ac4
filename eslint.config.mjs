import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/", "build/", "dist/", "out/", "examples/"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts", "**/*.tsx"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off", // indexes checked by construction are common in grid code
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-extraneous-class": "off",
      "max-lines": ["error", { max: 430, skipBlankLines: false }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    // The proxy protocol as lint rules: load before read, sync before read, no sync in a loop.
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-empty-load": "error",
    },
  },
  {
    files: ["**/*.cjs", "**/*.mjs", "scripts/**", "bench/**"],
    rules: { "no-console": "off", "@typescript-eslint/no-require-imports": "off" },
    languageOptions: { globals: { process: "readonly", console: "readonly", module: "writable", require: "readonly", URL: "readonly" } },
  },
);
