/** Voices of flite, where its libraries are installed; they speak in worker processes. */
@NullMarked
package dev.lectern.speech.flite;

import org.jspecify.annotations.NullMarked;
