package dev.lectern.bench;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.audio.AudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import javax.sound.sampled.AudioFormat;

/** FreeTTS as its own documentation uses it, its sound counted and thrown away. */
final class PlainFreeTts {
    private final Voice voice;
    private final Counter counter = new Counter();

    PlainFreeTts() {
        voice = java.util.Arrays.stream(new KevinVoiceDirectory().getVoices())
                .filter(each -> each.getName().equals("kevin16"))
                .findFirst()
                .orElseThrow();
        voice.allocate();
        voice.setAudioPlayer(counter);
    }

    /** Speaks a text. @return seconds of speech */
    double speak(String text) {
        counter.bytes = 0;
        voice.speak(text);
        return counter.bytes / 32_000.0;
    }

    private static final class Counter implements AudioPlayer {
        private long bytes;
        private AudioFormat format = new AudioFormat(16_000, 16, 1, true, true);

        @Override
        public void setAudioFormat(AudioFormat wanted) {
            format = wanted;
        }

        @Override
        public AudioFormat getAudioFormat() {
            return format;
        }

        @Override
        public boolean write(byte[] audioData) {
            bytes += audioData.length;
            return true;
        }

        @Override
        public boolean write(byte[] audioData, int offset, int length) {
            bytes += length;
            return true;
        }

        @Override
        public boolean drain() {
            return true;
        }

        @Override
        public boolean end() {
            return true;
        }

        @Override
        public void begin(int size) {}

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void reset() {}

        @Override
        public void cancel() {}

        @Override
        public void close() {}

        @Override
        public float getVolume() {
            return 1;
        }

        @Override
        public void setVolume(float volume) {}

        @Override
        public long getTime() {
            return 0;
        }

        @Override
        public void resetTime() {}

        @Override
        public void startFirstSampleTimer() {}

        @Override
        public void showMetrics() {}
    }
}
