package dev.lectern.article;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain text. Blank lines part paragraphs. A line end inside a paragraph is taken for wrapping, and becomes a
 * space, where the next word would not have fitted; where it would have, the break was meant and stays. Lines longer than
 * any wrapping are paragraphs of their own. Lines that begin with a bullet, or two and more that begin with a number, are
 * items.
 */
final class PlainParser implements BodyParser {
    /** Nobody wraps lines at more than this. */
    private static final int WIDEST_WRAP = 200;

    private static final Pattern BULLET = Pattern.compile("[ \\t]*[-*\u2022] +(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("[ \\t]*(\\d{1,4})[.)] +(?=\\S)");

    @Override
    public Body parse(String source) {
        Composer composer = new Composer();
        int from = 0;
        List<String> lines = Characters.clean(source).lines().toList();
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || Characters.blank(lines.get(i))) {
                paragraph(lines.subList(from, i), composer);
                from = i + 1;
            }
        }
        return composer.body(Map.of());
    }

    private static void paragraph(List<String> lines, Composer composer) {
        if (lines.isEmpty()) {
            return;
        }
        if (BULLET.matcher(lines.get(0)).lookingAt()) {
            items(lines, BULLET, composer);
        } else if (lines.stream()
                                .filter(line -> NUMBER.matcher(line).lookingAt())
                                .count()
                        > 1
                && NUMBER.matcher(lines.get(0)).lookingAt()) {
            items(lines, NUMBER, composer);
        } else {
            wrapped(lines, composer);
        }
        composer.endBlock();
    }

    private static void items(List<String> lines, Pattern marker, Composer composer) {
        composer.openList(marker == NUMBER ? 1 : 0);
        for (String line : lines) {
            Matcher found = marker.matcher(line);
            if (found.lookingAt()) {
                if (marker == NUMBER) {
                    composer.renumber(Integer.parseInt(found.group(1)));
                }
                composer.openItem();
                composer.flow.text(line.substring(found.end()));
            } else {
                composer.flow.space();
                composer.flow.text(line);
            }
        }
        composer.closeItem();
        composer.closeList();
    }

    private static void wrapped(List<String> lines, Composer composer) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            composer.flow.text(lines.get(i));
            if (i + 1 < lines.size()) {
                lineEnd(lines.get(i), lines.get(i + 1), width, composer);
            }
        }
    }

    private static void lineEnd(String line, String next, int width, Composer composer) {
        if (width > WIDEST_WRAP) {
            composer.endBlock();
        } else if (line.stripTrailing().length() + 1 + firstWord(next) <= width) {
            composer.flow.lineBreak();
        } else {
            composer.flow.space();
        }
    }

    private static int firstWord(String line) {
        String words = line.strip();
        int end = 0;
        while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
            end++;
        }
        return end;
    }
}
