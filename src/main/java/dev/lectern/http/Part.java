package dev.lectern.http;

import java.util.List;
import java.util.regex.Pattern;

/** The parts of the interface, as they are called where it is described. */
enum Part {
    ARTICLES(
            "Articles",
            "Stored texts: listing, reading, adding, changing",
            "/api/(articles(/\\{id})?(/source)?|preview)"),
    NARRATIONS(
            "Narrations",
            "Articles spoken: the sound, its times, both side by side while they are made",
            "/api/articles/\\{id}/(audio\\.\\{ext}|timeline\\.\\{ext}|narration|production)|/audio/.*"),
    LISTENING(
            "Places and queue",
            "Where the listener is, what is to be found again, and what comes next",
            "/api/(articles/\\{id}/(place|bookmarks(/\\{at})?)|queue)"),
    SPEECH("Speech", "Any text, spoken at once and not stored", "/api/speech"),
    READING("Voices and reading", "Who reads, and how words are said", "/api/(voices|explain|lexicon)"),
    PUBLISHING("Podcast and books", "The library to take along", "/feed.*|/api/articles.*\\.epub"),
    OPENAI("For clients of OpenAI", "The speech interface of OpenAI", "/v1/.*"),
    MARYTTS(
            "For clients of MaryTTS",
            "The interface of MaryTTS",
            "/(process|voices|locales|version|audioformats|datatypes|audioeffects)"),
    PAGES("Pages", "What people see", "/|/read/.*|/assets/.*|/api|/sign-(in|out)"),
    OPERATION("Operation", "Health, figures, this description", "/health/.*|/metrics|/openapi\\.json");

    private final String title;
    private final String about;
    private final Pattern paths;

    Part(String title, String about, String paths) {
        this.title = title;
        this.about = about;
        this.paths = Pattern.compile(paths);
    }

    String title() {
        return title;
    }

    /** One line about it. */
    String about() {
        return about;
    }

    /** The part that a path, as OpenAPI writes it, belongs to. */
    static Part of(String path) {
        return List.of(values()).stream()
                .filter(part -> part.paths.matcher(path).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No part of the interface has the path " + path + "."));
    }
}
