/** Spans, sentences and the words that are spoken for what is written; knows nothing of the rest of Lectern. */
@NullMarked
package dev.lectern.text;

import org.jspecify.annotations.NullMarked;
