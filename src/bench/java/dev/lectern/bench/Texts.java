package dev.lectern.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is spoken: the sample articles, and longer texts put together from their paragraphs. */
final class Texts {
    /** Characters of ten minutes of speech, about. */
    private static final int TEN_MINUTES = 9_000;

    private final List<String> paragraphs;

    /** @param articles the folder of the sample articles */
    Texts(Path articles) {
        this.paragraphs = paragraphs(articles);
    }

    private static List<String> paragraphs(Path articles) {
        try (Stream<Path> files = Files.list(articles)) {
            return files.filter(file -> file.toString().matches(".*\\.(md|txt)"))
                    .sorted()
                    .flatMap(file -> Stream.of(read(file).split("\n\n")))
                    .map(text -> text.replace('\n', ' ').trim())
                    .filter(text -> text.length() > 80 && text.matches("[A-Z“\"].*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article of so many characters at the least that nobody has asked for before: its paragraphs are in a new order. */
    String fresh(int characters, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("# A text of its own");
        while (text.length() < characters) {
            String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
            text.append("\n\n").append(turned(paragraph, random));
        }
        return text.toString();
    }

    /** The same sentences, from another one on, so that no two paragraphs are alike. */
    private static String turned(String paragraph, Random random) {
        List<String> sentences = List.of(paragraph.split("(?<=[.?!]) "));
        int first = random.nextInt(sentences.size());
        List<String> turned = IntStream.range(0, sentences.size())
                .mapToObj(i -> sentences.get((first + i) % sentences.size()))
                .toList();
        return String.join(" ", turned);
    }

    String tenMinutes(long seed) {
        return fresh(TEN_MINUTES, seed);
    }

    String tenHours() {
        return fresh(60 * TEN_MINUTES, 10);
    }
}
