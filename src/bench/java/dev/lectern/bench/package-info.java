/**
 * Benchmarks beside the programs that a listener would otherwise pick: {@code bash src/bench/run} runs them all and writes
 * {@code docs/benchmarks.md}. Each side of a comparison is measured in the same run.
 */
@NullMarked
package dev.lectern.bench;

import org.jspecify.annotations.NullMarked;
