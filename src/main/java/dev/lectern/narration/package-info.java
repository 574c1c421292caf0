/** The straight line from an article to passages of sound with cues. */
@NullMarked
package dev.lectern.narration;

import org.jspecify.annotations.NullMarked;
