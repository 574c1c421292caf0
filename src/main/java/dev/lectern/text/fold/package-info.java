/** Written text seen as plain letters, without losing where each stands; knows nothing of the rest of Lectern. */
@NullMarked
package dev.lectern.text.fold;

import org.jspecify.annotations.NullMarked;
