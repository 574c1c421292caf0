/**
 * What strangers may write, by coverage-guided fuzzing: {@code mvn verify -Psoak} looks for new inputs, two minutes a
 * target, in a process each; every run replays those that are kept under {@code src/test/resources/dev/lectern/fuzz}, a
 * folder a class, without the fuzzer, whose agent would slow all other tests down.
 */
package dev.lectern.fuzz;
