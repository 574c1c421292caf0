/** How each kind of written thing is read, one small class each; knows the folded view and numbers only. */
@NullMarked
package dev.lectern.text.rules;

import org.jspecify.annotations.NullMarked;
