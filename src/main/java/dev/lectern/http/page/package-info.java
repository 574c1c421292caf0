/** The pages for people and the files that belong to them. */
@NullMarked
package dev.lectern.http.page;

import org.jspecify.annotations.NullMarked;
