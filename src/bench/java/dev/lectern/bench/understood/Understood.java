package dev.lectern.bench.understood;

import dev.lectern.audio.Gain;
import dev.lectern.narration.Line;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.speech.flite.FliteEngine;
import dev.lectern.speech.freetts.FreeTtsEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Has sentences spoken and listened to: {@code Understood ARTICLES RESULTS NAME [SETTING=VALUE...]} with {@code voice},
 * {@code rate}, {@code pitch} (hundredths), {@code sentences}, {@code effects} (of sox) and {@code than}, the name of an
 * earlier run to compare with. Writes a line a sentence to {@code RESULTS/NAME.tsv}.
 */
public final class Understood {
    private Understood() {}

    private record Heard(int errors, int words) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.of(List.of(args).subList(3, args.length));
        Path results = Files.createDirectories(Path.of(args[1]));
        try (FreeTtsEngine freetts = new FreeTtsEngine();
                FliteEngine flite = new FliteEngine()) {
            Voices voices = new Voices(List.of(freetts, flite));
            List<Heard> heard = listen(voices, Path.of(args[0]), settings);
            List<String> rows = heard.stream().map(each -> each.errors() + "\t" + each.words()).toList();
            Files.write(results.resolve(args[2] + ".tsv"), rows);
            System.out.println(args[2] + ": " + said(heard) + against(heard, settings.than().map(name -> results.resolve(name + ".tsv"))));
        }
    }

    private static List<Heard> listen(Voices voices, Path articles, Settings settings)
            throws IOException, InterruptedException {
        Voice voice = voices.find(settings.voice()).orElseThrow();
        Manner manner = new Manner(settings.rate(), settings.pitch());
        List<Line> lines = Sample.lines(articles, voices, voice, manner, settings.sentences());
        List<short[]> sounds = new ArrayList<>();
        try (Speaker speaker = voices.engineOf(voice).open(voice.id())) {
            for (Line line : lines) {
                short[] sound = speaker.speak(List.of(line.utterance()), line.manner()).get(0).samples();
                sounds.add(Gain.apply(sound, voice.gainHundredths()));
            }
        }
        Path folder = Files.createTempDirectory("lectern-understood");
        List<List<String>> words = new Recogniser(folder, settings.effects()).hear(sounds);
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> said = Sample.words(lines.get(i));
            heard.add(new Heard(WordErrors.between(said, words.get(i)), said.size()));
        }
        return heard;
    }

    private static String said(List<Heard> heard) {
        int words = heard.stream().mapToInt(Heard::words).sum();
        int errors = heard.stream().mapToInt(Heard::errors).sum();
        return String.format(Locale.ROOT, "%.1f %% of %d words in error", 100.0 * errors / words, words);
    }

    /** The difference of the errors, and twice its standard error: what chance alone may do. */
    private static String against(List<Heard> heard, Optional<Path> other) throws IOException {
        if (other.isEmpty()) {
            return "";
        }
        List<String> rows = Files.readAllLines(other.get());
        double words = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < heard.size(); i++) {
            double difference = heard.get(i).errors() - Integer.parseInt(rows.get(i).split("\t")[0]);
            words += heard.get(i).words();
            sum += difference;
            squares += difference * difference;
        }
        double spread = Math.sqrt(squares - sum * sum / heard.size());
        return String.format(Locale.ROOT, ", %+.1f (chance: %.1f) against it", 100 * sum / words, 200 * spread / words);
    }
}
