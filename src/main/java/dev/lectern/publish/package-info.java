/** What articles are published as, for clients that people already have; the forms are in the rooms below. */
@NullMarked
package dev.lectern.publish;

import org.jspecify.annotations.NullMarked;
