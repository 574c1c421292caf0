/** Numbers as English words; knows nothing of the rest of Lectern. */
@NullMarked
package dev.lectern.text.number;

import org.jspecify.annotations.NullMarked;
