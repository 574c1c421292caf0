/**
 * The dialect of MaryTTS 5 (its server's own page {@code /documentation.html} describes it), over the same narrations and sound
 * as {@code /api/speech}: {@code /process} and the lists beside it, errors as one line of plain text.
 */
@NullMarked
package dev.lectern.http.dialect.marytts;

import org.jspecify.annotations.NullMarked;
