package dev.lectern.ssml;

import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.direction.Reading;
import dev.lectern.text.lexicon.Alphabet;
import dev.lectern.text.lexicon.LexiconException;
import dev.lectern.text.lexicon.Saying;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What each element of SSML 1.1 means. */
final class Elements {
    /** An element that is open: what it is, where it began, how the text around it is delivered. */
    private record Open(
            String name, Map<String, String> attributes, String language, int from, Style around, boolean skipped) {}

    private final Score score;
    private final Deque<Open> open = new ArrayDeque<>();

    Elements(Score score) {
        this.score = score;
    }

    void text(String written) {
        if (!open.isEmpty() && !open.element().skipped()) {
            score.composer().write(written);
        }
    }

    void start(String name, Map<String, String> attributes) {
        boolean within = !open.isEmpty() && open.element().skipped();
        boolean skipped = within || name.equals("metadata") || name.equals("desc");
        if (!skipped) {
            part(name);
        }
        String language = attributes.getOrDefault("xml:lang", language()).strip();
        open.push(new Open(name, attributes, language, score.composer().at(), score.style(), skipped));
        if (!skipped) {
            speak(language);
            begin(name, attributes);
        }
    }

    /** A paragraph or sentence is parted from what is before and after it. */
    private void part(String name) {
        switch (name) {
            case "p" -> score.composer().paragraph();
            case "s" -> score.composer().space();
            default -> {}
        }
    }

    private void begin(String name, Map<String, String> attributes) {
        switch (name) {
            case "break" -> pause(attributes);
            case "mark" -> mark(attributes);
            case "prosody" -> prosody(attributes);
            case "emphasis" -> emphasis(attributes);
            case "voice" -> voice(attributes);
            case "audio" -> score.ignored("audio is not played; the text in it is spoken instead.");
            case "lexicon", "lookup" -> score.ignored("the element " + name + " is not followed; its text is spoken.");
            case "speak" -> document(attributes);
            case "lang" -> tongue(attributes);
            case "p", "s", "say-as", "sub", "phoneme", "token", "w", "meta" -> {}
            default -> score.unknown("the element " + name + " is no part of SSML 1.1.");
        }
    }

    private void document(Map<String, String> attributes) {
        if (open.size() > 1) {
            score.unknown("a speak is the outermost element alone.");
        }
        for (String name : List.of("startmark", "endmark")) {
            if (attributes.containsKey(name)) {
                score.ignored("the attribute " + name + " of speak is not followed.");
            }
        }
    }

    private void tongue(Map<String, String> attributes) {
        if (!attributes.containsKey("xml:lang")) {
            score.unknown("a lang names its language in xml:lang.");
        }
    }

    void end() {
        Open element = open.pop();
        if (!element.skipped()) {
            Span span = score.composer().since(element.from());
            if (span.length() > 0) {
                read(element, span);
            }
            if (!element.around().equals(score.style())) {
                score.style(element.around());
            }
            part(element.name());
            score.composer().language(language());
        }
    }

    private void read(Open element, Span span) {
        Map<String, String> attributes = element.attributes();
        switch (element.name()) {
            case "s" -> score.sentence(span);
            case "sub" -> substitute(attributes, span);
            case "phoneme" -> sounds(attributes, span);
            case "say-as" -> sayAs(attributes, span);
            default -> {}
        }
    }

    private void pause(Map<String, String> attributes) {
        String time = attributes.getOrDefault("time", "").strip();
        String strength = attributes.getOrDefault("strength", "medium").strip();
        OptionalInt milliseconds = time.isEmpty() ? Break.strength(strength) : Break.time(time);
        if (milliseconds.isPresent()) {
            score.stop(milliseconds.getAsInt());
        } else {
            score.unknown("a break has a time such as 250ms or 1.5s, or a strength from none to x-strong.");
        }
    }

    private void mark(Map<String, String> attributes) {
        if (attributes.containsKey("name")) {
            score.bookmark(attributes.getOrDefault("name", ""));
        } else {
            score.unknown("a mark has a name.");
        }
    }

    private void prosody(Map<String, String> attributes) {
        Style around = score.style();
        Style[] style = {around};
        attributes.forEach((name, value) -> {
            switch (name) {
                case "rate" ->
                    number(name, value, Prosody.rate(value, around))
                            .ifPresent(rate -> style[0] = style[0].withRate(rate));
                case "pitch" ->
                    number(name, value, Prosody.pitch(value, around))
                            .ifPresent(pitch -> style[0] = style[0].withPitch(pitch));
                case "volume" ->
                    number(name, value, Prosody.volume(value, around))
                            .ifPresent(gain -> style[0] = style[0].withGain(gain));
                case "contour", "range", "duration" ->
                    score.ignored("the attribute " + name + " of prosody is not followed.");
                default -> score.unknown("the attribute " + name + " is no part of prosody.");
            }
        });
        score.style(style[0]);
    }

    private OptionalDouble number(String name, String value, OptionalDouble number) {
        if (number.isEmpty()) {
            boolean hertz = name.equals("pitch")
                    && value.strip().toLowerCase(Locale.ROOT).endsWith("hz");
            if (hertz) {
                score.ignored("a pitch in Hz is not followed; give a percentage or semitones.");
            } else {
                score.unknown("\"" + value + "\" is no " + name + " of prosody.");
            }
        }
        return number;
    }

    private void emphasis(Map<String, String> attributes) {
        String level = attributes.getOrDefault("level", "moderate").strip();
        if (Prosody.knows(level)) {
            score.style(Prosody.emphasis(level, score.style()));
        } else {
            score.unknown("\"" + level + "\" is no level of emphasis.");
        }
    }

    private void voice(Map<String, String> attributes) {
        String[] names = attributes.getOrDefault("name", "").strip().split("\\s+");
        if (names[0].isEmpty()) {
            score.ignored("a voice is chosen by its name alone.");
        } else {
            score.style(score.style().withVoice(names[0]));
        }
    }

    /** The language around. */
    private String language() {
        return open.isEmpty() ? "" : open.element().language();
    }

    /** A paragraph is read by one voice, chosen by the language in which the paragraph begins. */
    private void speak(String language) {
        if (!score.composer().language(language)) {
            String text = language.isEmpty() ? "text without a language" : "text in " + language;
            score.ignored(text + " within a paragraph is read like the rest of it; make it a paragraph.");
        }
    }

    private void substitute(Map<String, String> attributes, Span span) {
        String alias = attributes.getOrDefault("alias", "");
        if (alias.isBlank()) {
            score.unknown("a sub has an alias.");
        } else {
            score.read(span, List.of(Said.alias(span, "sub", alias)));
        }
    }

    private void sounds(Map<String, String> attributes, Span span) {
        String name = attributes.getOrDefault("alphabet", "ipa");
        String written = attributes.getOrDefault("ph", "");
        try {
            Alphabet alphabet = Alphabet.of(name.equals("x-cmu") ? "x-arpabet" : name);
            List<String> phones = new Saying.Sounds(alphabet, written).phones();
            SpokenWord word = new SpokenWord(spelling(score.composer().written(span)), phones);
            score.read(span, List.of(new Reading(span, "phoneme", List.of(word))));
        } catch (LexiconException e) {
            score.unknown("a phoneme cannot be read: " + e.getMessage());
        }
    }

    /** A name for a word whose sound is known. */
    private static String spelling(String written) {
        String letters = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.isEmpty() ? "x" : letters.substring(0, Math.min(40, letters.length()));
    }

    private void sayAs(Map<String, String> attributes, Span span) {
        String interpretation = attributes.getOrDefault("interpret-as", "");
        String format = attributes.getOrDefault("format", "").strip().toLowerCase(Locale.ROOT);
        SayAs.read(span, score.composer().written(span), interpretation, format)
                .ifPresentOrElse(
                        readings -> score.read(span, readings),
                        () -> score.unknown("\"" + interpretation + "\" is not known to say-as."));
    }
}
