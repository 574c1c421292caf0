package dev.lectern.speech.freetts;

import com.sun.speech.freetts.Age;
import com.sun.speech.freetts.Gender;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.en.us.CMUDiphoneVoice;
import com.sun.speech.freetts.en.us.CMUVoice;
import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * FreeTTS's voice object reduced to what its prosody asks for: features of phones, words and syllables. It is never
 * allocated, so no queue, thread or audio player comes to be. Not safe for two threads.
 */
final class ProsodyVoice extends CMUDiphoneVoice {
    ProsodyVoice(SharedLexicon lexicon) throws IOException {
        super("kevin16", Gender.MALE, Age.YOUNGER_ADULT, "", Locale.US, "general", "cmu", lexicon, null);
        setupFeatureSet();
        setupFeatureProcessors();
    }

    /** FreeTTS's tables lie beside its own class, not beside this one. */
    @Override
    protected @Nullable URL getResource(String name) {
        return CMUVoice.class.getResource(name);
    }

    /** A table of FreeTTS's. */
    URL table(String name) throws IOException {
        URL url = getResource(name);
        if (url == null) {
            throw new IOException("FreeTTS's table " + name + " is not in the program's jar.");
        }
        return url;
    }

    /** The rules that change phones in context, such as "the" before a vowel. */
    UtteranceProcessor contextRules() throws IOException {
        return getPostLexicalAnalyzer();
    }
}
