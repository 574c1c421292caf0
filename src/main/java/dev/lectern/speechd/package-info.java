/**
 * An output module for speech-dispatcher: its protocol on standard input and output, speech from a running Lectern or from
 * the embedded voice. The protocol is described in speech-dispatcher's manual, "Communication Protocol for Output Modules".
 */
@NullMarked
package dev.lectern.speechd;

import org.jspecify.annotations.NullMarked;
