/** The narrow interface to engines: voices, utterances, speech with marks. */
@NullMarked
package dev.lectern.speech;

import org.jspecify.annotations.NullMarked;
