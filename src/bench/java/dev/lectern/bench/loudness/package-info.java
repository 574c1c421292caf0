/** How loud each voice is, by an independent meter. */
@NullMarked
package dev.lectern.bench.loudness;

import org.jspecify.annotations.NullMarked;
