/** Words that are written alike and spoken differently, told apart by their neighbours. */
@NullMarked
package dev.lectern.text.homograph;

import org.jspecify.annotations.NullMarked;
