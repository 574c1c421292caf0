/**
 * eSpeak NG, where it is installed: more than a hundred languages. Its library is under the GPL; it is loaded by a worker
 * process alone, never by the service.
 */
@NullMarked
package dev.lectern.speech.espeak;

import org.jspecify.annotations.NullMarked;
