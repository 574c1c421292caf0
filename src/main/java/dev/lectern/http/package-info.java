/** Routes, one small class an action. */
@NullMarked
package dev.lectern.http;

import org.jspecify.annotations.NullMarked;
