/** The embedded engine, FreeTTS; imported by the wiring alone. */
@NullMarked
package dev.lectern.speech.freetts;

import org.jspecify.annotations.NullMarked;
