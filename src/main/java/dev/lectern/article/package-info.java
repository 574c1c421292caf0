/** Articles and their blocks, the parsers that read them, the folder that keeps them. */
@NullMarked
package dev.lectern.article;

import org.jspecify.annotations.NullMarked;
