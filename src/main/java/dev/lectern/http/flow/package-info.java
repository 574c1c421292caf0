/** Answers' bodies on their way to slow readers, without a thread each. */
@NullMarked
package dev.lectern.http.flow;

import org.jspecify.annotations.NullMarked;
