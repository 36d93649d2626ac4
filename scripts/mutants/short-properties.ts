import fc from "fast-check";

/** While mutants run, a property ends at its first failure, which need not be the simplest, and after so many milliseconds. */
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 300 });
