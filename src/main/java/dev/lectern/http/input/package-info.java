/** What a request brings: parameters and bodies, read strictly. */
@NullMarked
package dev.lectern.http.input;

import org.jspecify.annotations.NullMarked;
