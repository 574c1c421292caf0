/** Who is let in: hosts, origins, tokens, and the headers that browsers are to obey. */
@NullMarked
package dev.lectern.http.door;

import org.jspecify.annotations.NullMarked;
