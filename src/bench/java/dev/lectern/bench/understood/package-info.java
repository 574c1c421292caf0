/** How well a voice is understood by a program that has never met it: to compare settings of one voice, not engines. */
@NullMarked
package dev.lectern.bench.understood;

import org.jspecify.annotations.NullMarked;
