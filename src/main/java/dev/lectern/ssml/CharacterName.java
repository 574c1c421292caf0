package dev.lectern.ssml;

import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.SpokenWords;
import dev.lectern.text.direction.Reading;
import dev.lectern.text.number.Cardinal;
import java.util.List;
import java.util.Map;

/** What single characters are called. */
final class CharacterName {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(".", "dot"),
            Map.entry(",", "comma"),
            Map.entry(";", "semicolon"),
            Map.entry(":", "colon"),
            Map.entry("!", "exclamation mark"),
            Map.entry("?", "question mark"),
            Map.entry("-", "dash"),
            Map.entry("_", "underscore"),
            Map.entry("/", "slash"),
            Map.entry("\\", "backslash"),
            Map.entry("|", "bar"),
            Map.entry("(", "left parenthesis"),
            Map.entry(")", "right parenthesis"),
            Map.entry("[", "left bracket"),
            Map.entry("]", "right bracket"),
            Map.entry("{", "left brace"),
            Map.entry("}", "right brace"),
            Map.entry("<", "less than"),
            Map.entry(">", "greater than"),
            Map.entry("=", "equals"),
            Map.entry("+", "plus"),
            Map.entry("*", "star"),
            Map.entry("#", "number sign"),
            Map.entry("%", "percent"),
            Map.entry("&", "ampersand"),
            Map.entry("@", "at sign"),
            Map.entry("$", "dollar sign"),
            Map.entry("\"", "quote"),
            Map.entry("'", "apostrophe"),
            Map.entry("`", "backtick"),
            Map.entry("^", "caret"),
            Map.entry("~", "tilde"));

    private CharacterName() {}

    /** The reading of one character; nothing where there is no name for it. */
    static Reading reading(Span span, String character) {
        return new Reading(span, "say-as", words(character));
    }

    private static List<SpokenWord> words(String character) {
        char c = character.charAt(0);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return SpokenWords.of(String.valueOf(Character.toUpperCase(c)));
        }
        if (c >= '0' && c <= '9') {
            return SpokenWords.of(Cardinal.words(c - '0'));
        }
        String name = NAMES.getOrDefault(character, "");
        return name.isEmpty() ? Said.spoken(character) : SpokenWords.of(name);
    }
}
