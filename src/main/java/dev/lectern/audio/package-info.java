/** PCM, encoders and containers: a passage of samples becomes a piece of a file; knows nothing of the rest of Lectern. */
@NullMarked
package dev.lectern.audio;

import org.jspecify.annotations.NullMarked;
