/** The library as a podcast. */
@NullMarked
package dev.lectern.publish.feed;

import org.jspecify.annotations.NullMarked;
