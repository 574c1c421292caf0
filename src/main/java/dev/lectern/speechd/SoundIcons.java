package dev.lectern.speechd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * The sounds of a folder, one WAV file an icon.
 *
 * @param folder where they are; it need not exist
 */
record SoundIcons(Path folder) {
    /** A sound, mono. */
    record Icon(short[] samples, int sampleRate) {}

    /** The sound of a name, with or without {@code .wav}; empty where there is no such file. */
    Optional<Icon> find(String name) throws IOException {
        if (!name.matches("[A-Za-z0-9_.-]+")) {
            return Optional.empty();
        }
        Path plain = folder.resolve(name);
        Path file = Files.isRegularFile(plain) ? plain : folder.resolve(name + ".wav");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (AudioInputStream sound =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            AudioFormat written = sound.getFormat();
            int rate = Math.round(written.getSampleRate());
            int channels = written.getChannels();
            AudioFormat wanted = new AudioFormat(rate, 16, channels, true, false);
            return Optional.of(
                    new Icon(mono(AudioSystem.getAudioInputStream(wanted, sound).readAllBytes(), channels), rate));
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException("The sound icon " + file + " is no WAV file that can be read.", e);
        }
    }

    private static short[] mono(byte[] pcm, int channels) {
        short[] all = new short[pcm.length / 2];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(all);
        short[] mono = new short[all.length / channels];
        for (int i = 0; i < mono.length; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += all[i * channels + channel];
            }
            mono[i] = (short) (sum / channels);
        }
        return mono;
    }
}
