/** Which language a text is in. */
@NullMarked
package dev.lectern.text.language;

import org.jspecify.annotations.NullMarked;
