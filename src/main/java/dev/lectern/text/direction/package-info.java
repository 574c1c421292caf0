/**
 * How a text is to be spoken beyond what its words say: where to stop and for how long, what to say instead of what is
 * written, how fast, high and loud, and at which points a client wants to hear of it. Whoever reads a markup language makes
 * these; the narration follows them.
 */
@NullMarked
package dev.lectern.text.direction;

import org.jspecify.annotations.NullMarked;
