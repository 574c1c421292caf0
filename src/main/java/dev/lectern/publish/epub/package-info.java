/** Articles as EPUB books that read themselves aloud. */
@NullMarked
package dev.lectern.publish.epub;

import org.jspecify.annotations.NullMarked;
