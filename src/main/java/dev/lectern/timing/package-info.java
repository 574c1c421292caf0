/** From marks and spans to cues on the audio's clock, and their written forms. */
@NullMarked
package dev.lectern.timing;

import org.jspecify.annotations.NullMarked;
