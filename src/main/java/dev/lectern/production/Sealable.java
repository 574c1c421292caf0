package dev.lectern.production;

import dev.lectern.audio.Totals;
import dev.lectern.narration.PassageStart;
import java.util.List;

/**
 * What a final header is made of.
 *
 * @param totals of the file
 * @param starts of all its passages
 */
record Sealable(Totals totals, List<PassageStart> starts) {}
