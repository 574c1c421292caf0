/** One small class for each thing that a client can ask for. */
@NullMarked
package dev.lectern.http.action;

import org.jspecify.annotations.NullMarked;
