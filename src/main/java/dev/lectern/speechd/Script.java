package dev.lectern.speechd;

import java.util.List;

/**
 * A message as Lectern is to speak it.
 *
 * @param ssml the whole of it, well-formed
 * @param text what of it is said, for whoever only wants to know whether that is anything
 * @param marks the names of its marks, in order
 */
record Script(String ssml, String text, List<String> marks) {
    Script {
        marks = List.copyOf(marks);
    }
}
