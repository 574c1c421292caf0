/** Stored narrations: keys, publishing, verification, eviction. */
@NullMarked
package dev.lectern.library;

import org.jspecify.annotations.NullMarked;
