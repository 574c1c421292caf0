/** Where sentences end: a scanner, its rules one small class each, and the words they know. Knows offsets alone. */
@NullMarked
package dev.lectern.text.sentence;

import org.jspecify.annotations.NullMarked;
