import fc from "fast-check";

/**
 * While mutants run, a property ends at its first failure, which need not be the simplest, and after this many milliseconds.
 */
// oxlint-disable-next-line typescript/no-deprecated -- the plugin that takes its place cannot be set for all properties
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 300 });
