/** What of a representation is asked for: byte ranges and preconditions of RFC 9110, without any server in it. */
@NullMarked
package dev.lectern.http.range;

import org.jspecify.annotations.NullMarked;
