package dev.lectern.speech.flite;

import dev.lectern.speech.Voice;
import java.nio.file.Path;

/**
 * A voice of flite whose library is installed.
 *
 * @param voice as the house knows it; its id is flite's own name
 * @param library with the voice in it
 */
record FliteVoice(Voice voice, Path library) {
    /** The four that come with flite's library, best first, and the gain that was measured for each. */
    enum Known {
        SLT("American English, Clustergen, SLT", "en-US", "female", -260),
        RMS("American English, Clustergen, RMS", "en-US", "male", 275),
        AWB("Scottish English, Clustergen, AWB", "en-GB-scotland", "male", 165),
        KAL16("American English, diphones, KAL", "en-US", "male", 965);

        private final String title;
        private final String language;
        private final String gender;
        private final int gainHundredths;

        Known(String title, String language, String gender, int gainHundredths) {
            this.title = title;
            this.language = language;
            this.gender = gender;
            this.gainHundredths = gainHundredths;
        }

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String file() {
            return "libflite_cmu_us_" + id() + ".so.1";
        }

        FliteVoice at(Path library) {
            Voice voice = new Voice(
                    id(),
                    title,
                    FliteEngine.ID,
                    language,
                    gender,
                    16000,
                    Voice.Timing.EXACT,
                    gainHundredths,
                    "MIT-Festival");
            return new FliteVoice(voice, library);
        }
    }
}
