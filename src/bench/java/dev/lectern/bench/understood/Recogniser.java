package dev.lectern.bench.understood;

import dev.lectern.text.Span;
import dev.lectern.text.Token;
import dev.lectern.text.Verbalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** pocketsphinx with its American English model, on sound of 16 kHz; each sentence is heard as if it were alone. */
final class Recogniser {
    private static final String MODEL = "/usr/share/pocketsphinx/model/en-us";
    private static final AudioFormat FORMAT = new AudioFormat(16_000, 16, 1, true, false);
    private static final int SILENCE = 4_000;

    /** Narrower than usual: half the time for one word in forty heard otherwise, the same in every run. */
    private static final List<String> SEARCH =
            List.of("-beam", "1e-40", "-wbeam", "1e-25", "-pbeam", "1e-40", "-maxwpf", "10");

    private final Path folder;
    private final String effects;

    /** @param effects of sox, through which the sound goes first; may be none */
    Recogniser(Path folder, String effects) {
        this.folder = folder;
        this.effects = effects;
    }

    /** The words of each sound, as our own front end would say them. */
    List<List<String>> hear(List<short[]> sounds) throws IOException, InterruptedException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < sounds.size(); i++) {
            names.append(write(i, sounds.get(i))).append('\n');
        }
        Path list = Files.writeString(folder.resolve("names"), names);
        Path heard = folder.resolve("heard");
        List<String> command = new ArrayList<>(List.of("pocketsphinx_batch", "-hmm", MODEL + "/en-us", "-lm", MODEL + "/en-us.lm.bin",
                "-dict", MODEL + "/cmudict-en-us.dict", "-adcin", "yes", "-adchdr", "44", "-cepdir", folder.toString(),
                "-cepext", ".wav", "-ctl", list.toString(), "-hyp", heard.toString(), "-logfn", "/dev/null"));
        command.addAll(SEARCH);
        run(command.toArray(new String[0]));
        List<List<String>> words = new ArrayList<>();
        for (String line : Files.readAllLines(heard, StandardCharsets.UTF_8)) {
            words.add(words(line.substring(0, line.lastIndexOf('('))));
        }
        return words;
    }

    private String write(int index, short[] sound) throws IOException, InterruptedException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * (sound.length + 2 * SILENCE)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(2 * SILENCE);
        bytes.asShortBuffer().put(sound);
        Path file = folder.resolve(index + (effects.isEmpty() ? ".wav" : ".dry.wav"));
        try (AudioInputStream in = new AudioInputStream(
                new ByteArrayInputStream(bytes.array()), FORMAT, sound.length + 2L * SILENCE)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
        }
        if (!effects.isEmpty()) {
            List<String> command = new ArrayList<>(List.of("sox", "-D", file.toString(), folder.resolve(index + ".wav").toString()));
            command.addAll(List.of(effects.split(" ")));
            run(command.toArray(new String[0]));
        }
        return String.valueOf(index);
    }

    private static List<String> words(String heard) {
        List<String> words = new ArrayList<>();
        String plain = heard.strip().toLowerCase(Locale.ROOT);
        for (Token token : new Verbalizer().verbalize(plain, new Span(0, plain.length()))) {
            token.words().forEach(word -> words.add(word.spelling()));
        }
        return words;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed with status " + process.exitValue() + ".");
        }
    }
}
