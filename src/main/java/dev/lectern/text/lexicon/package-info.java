/** How the user wants words to be said: lexicons, their file format, and what they do to tokens. */
@NullMarked
package dev.lectern.text.lexicon;

import org.jspecify.annotations.NullMarked;
