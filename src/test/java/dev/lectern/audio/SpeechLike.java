package dev.lectern.audio;

import java.util.Random;

/**
 * Something that changes as speech does: voiced stretches (a falling and rising pitch through three formants), hisses, stops
 * and pauses, between digital silence at both ends. The same seed gives the same samples.
 */
final class SpeechLike {
    private SpeechLike() {}

    /** A passage on the grid, of about so many milliseconds. */
    static short[] passage(long seed, int milliseconds, int sampleRate) {
        Random random = new Random(seed);
        int edge = Grid.edge(sampleRate);
        int sound = (int) (milliseconds * (long) sampleRate / 1000);
        short[] samples = new short[Grid.roundUp(sound + 2 * edge, sampleRate)];
        int at = edge;
        while (at < edge + sound) {
            int length = Math.min(sampleRate * (40 + random.nextInt(180)) / 1000, edge + sound - at);
            switch (at == edge ? 5 : random.nextInt(6)) {
                case 0 -> {}
                case 1, 2 -> hiss(samples, at, length, random);
                default -> voice(samples, at, length, random, sampleRate);
            }
            at += length;
        }
        return samples;
    }

    /** So many passages of one to 24 seconds. */
    static short[][] passages(int count, int sampleRate) {
        Random random = new Random(count);
        short[][] passages = new short[count][];
        for (int i = 0; i < count; i++) {
            passages[i] = passage(i, 1000 + random.nextInt(i % 20 == 19 ? 23000 : 2000), sampleRate);
        }
        return passages;
    }

    static short[] joined(short[][] passages) {
        int length = 0;
        for (short[] passage : passages) {
            length += passage.length;
        }
        short[] joined = new short[length];
        int at = 0;
        for (short[] passage : passages) {
            System.arraycopy(passage, 0, joined, at, passage.length);
            at += passage.length;
        }
        return joined;
    }

    private static void hiss(short[] samples, int from, int length, Random random) {
        double before = 0;
        for (int i = 0; i < length; i++) {
            double white = random.nextGaussian();
            samples[from + i] = (short) (900 * envelope(i, length) * (white - 0.7 * before));
            before = white;
        }
    }

    private static void voice(short[] samples, int from, int length, Random random, int sampleRate) {
        double[] formants = {300 + random.nextInt(500), 900 + random.nextInt(1400), 2300 + random.nextInt(900)};
        double[] resonance = new double[3];
        double[] damping = new double[3];
        for (int f = 0; f < 3; f++) {
            double radius = 1 - Math.PI * 90 * (f + 1) / sampleRate;
            resonance[f] = 2 * radius * Math.cos(2 * Math.PI * formants[f] / sampleRate);
            damping[f] = radius * radius;
        }
        double[] first = new double[3];
        double[] second = new double[3];
        double pitch = 85 + random.nextInt(60);
        double phase = 0;
        double before = 0;
        for (int i = 0; i < length; i++) {
            phase += pitch * (1 + 0.1 * Math.sin(i / 900.0)) / sampleRate;
            double opening = phase >= 1 ? 1 : 0;
            phase -= opening;
            double pulse = opening - before; // as lips give it: without a mean
            before = opening;
            double sum = 0;
            for (int f = 0; f < 3; f++) {
                double y = pulse + resonance[f] * first[f] - damping[f] * second[f];
                second[f] = first[f];
                first[f] = y;
                sum += y / (f + 1);
            }
            samples[from + i] = (short) Math.max(-20000, Math.min(20000, 9000 * envelope(i, length) * sum));
        }
    }

    private static double envelope(int at, int length) {
        return Math.sin(Math.PI * (at + 0.5) / length);
    }
}
