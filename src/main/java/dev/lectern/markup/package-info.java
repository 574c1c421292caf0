/** Articles as HTML: one way of writing them for the reader page and for books. */
@NullMarked
package dev.lectern.markup;

import org.jspecify.annotations.NullMarked;
