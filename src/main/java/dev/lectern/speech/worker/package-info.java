/**
 * Native engines at arm's length: a process of our own that lives long, is given one request after the other, and may crash
 * or hang without harm to the service. What belongs to one engine is in that engine's package.
 */
@NullMarked
package dev.lectern.speech.worker;

import org.jspecify.annotations.NullMarked;
