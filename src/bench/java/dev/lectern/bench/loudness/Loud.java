package dev.lectern.bench.loudness;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.ArticleReader;
import dev.lectern.article.Format;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Passage;
import dev.lectern.narration.Skips;
import dev.lectern.narration.StraightLine;
import dev.lectern.speech.Engine;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Tongue;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.speech.espeak.EspeakEngine;
import dev.lectern.speech.flite.FliteEngine;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures voices: {@code Loud ARTICLES TEXTS [VOICE...]}. Voices of English on the sample articles; others on the text of
 * their language, where there is one, else on numbers, which every language says in its own words. One line a reading.
 */
public final class Loud {
    private static final int TIMES = 3;

    private Loud() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Engine> engines = List.of(new FreeTtsEngine(), new FliteEngine(), new EspeakEngine());
        Voices voices = new Voices(engines);
        StraightLine line = new StraightLine(voices, Lexicon::empty, List.of());
        List<String> wanted = List.of(args).subList(2, args.length);
        for (Voice voice : voices.all()) {
            if (wanted.isEmpty() || wanted.contains(voice.id())) {
                for (Article article : texts(Path.of(args[0]), Path.of(args[1]), voice)) {
                    System.out.println(voice.id() + "\t" + article.id() + "\t" + reading(voices, line, article, voice));
                }
            }
        }
        engines.forEach(Engine::close);
        System.exit(0);
    }

    private static String reading(Voices voices, StraightLine line, Article article, Voice voice)
            throws IOException, InterruptedException {
        Narration narration = line.narration(article, voice, Manner.NATURAL, Skips.STANDARD);
        List<short[]> sound = new ArrayList<>();
        try (Speaker speaker = voices.engineOf(voice).open(voice.id())) {
            for (Passage passage : line.script(narration)) {
                sound.add(line.speak(narration, passage, speaker).samples());
            }
        } catch (SpeechException e) {
            return e.getMessage();
        }
        return Meter.of(sound, voice.sampleRate());
    }

    private static List<Article> texts(Path articles, Path texts, Voice voice) throws IOException {
        if (Tongue.speaks(voice, "en") && !voice.engine().equals("espeak")) {
            ArticleFolder folder = ArticleFolder.open(articles, Clock.systemUTC());
            return folder.ids().stream().sorted().map(id -> folder.find(id).orElseThrow()).toList();
        }
        try (Stream<Path> files = Files.list(texts)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
                String language = file.getFileName().toString().replace(".txt", "");
                if (Tongue.speaks(voice, language)) {
                    String text = Files.readString(file).strip();
                    return List.of(article(language, voice, String.join("\n\n", List.of(text, text, text))));
                }
            }
        }
        String numbers = IntStream.range(0, TIMES * 10)
                .mapToObj(i -> String.valueOf((i * 7919 + 13) % 1000))
                .collect(Collectors.joining(", "));
        return List.of(article("numbers", voice, numbers + "."));
    }

    private static Article article(String id, Voice voice, String text) {
        String front = "---\nlanguage: " + voice.language().toLowerCase(Locale.ROOT) + "\n---\n\n";
        return new ArticleReader().read(id, id, Format.MARKDOWN, front + text, Instant.EPOCH);
    }
}
