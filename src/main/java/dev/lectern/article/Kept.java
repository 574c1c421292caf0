package dev.lectern.article;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What the listeners' small JSON files are read and written with; on its own, so that it is loaded only when one is. */
final class Kept {
    static final ObjectMapper JSON = new ObjectMapper();

    private Kept() {}
}
