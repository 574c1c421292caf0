/** Narrations in the making: queue, workers, progress, the virtual file. */
@NullMarked
package dev.lectern.production;

import org.jspecify.annotations.NullMarked;
