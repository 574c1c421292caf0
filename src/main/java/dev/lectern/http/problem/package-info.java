/** Errors as clients see them: RFC 9457 for programs, pages for people. */
@NullMarked
package dev.lectern.http.problem;

import org.jspecify.annotations.NullMarked;
