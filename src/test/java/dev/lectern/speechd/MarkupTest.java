package dev.lectern.speechd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lectern.ssml.Ssml;
import dev.lectern.ssml.SsmlReader;
import dev.lectern.text.direction.Bookmark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    private static final Settings PLAIN = Settings.STANDARD;

    private static Settings with(String name, String value) {
        return PLAIN.with(name, value).orElseThrow();
    }

    /** The text that is read, with a bar where a mark stands. */
    private static String heard(String ssml, Settings settings) {
        Ssml read = SsmlReader.read(Markup.read(ssml, settings).ssml());
        StringBuilder text = new StringBuilder(read.text());
        List<Bookmark> marks = read.directions().bookmarks();
        for (int i = marks.size() - 1; i >= 0; i--) {
            text.insert(marks.get(i).at(), "|" + marks.get(i).name() + "|");
        }
        return text.toString();
    }

    @Test
    void keepsMarksAtTheirPlaces() {
        String ssml = "<speak>One.<mark name=\"__spd_0\"/> Two &lt; 3.</speak>";

        assertEquals("One.|__spd_0| Two < 3.", heard(ssml, PLAIN));
        assertEquals(List.of("__spd_0"), Markup.read(ssml, PLAIN).marks());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<speak>R <b> D</speak> | R D",
                "Tom &amp; Jerry | Tom & Jerry",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><speak>a&e;b</speak> | <!DOCTYPE x [ ]> a&e;b",
                "<speak>bell\u0007 and \u001b[0m</speak> | bell and [0m",
                "<speak>a <p>b</p><mark name='a&quot;b'/></speak> | a"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void readsWhatIsMeant(String ssml, String text) {
        String heard = heard(ssml.strip(), PLAIN);
        assertEquals(text.strip(), heard.lines().findFirst().orElse(""));
    }

    @Test
    void keepsLanguages() {
        String ssml = "<speak><p xml:lang=\"de\">Guten Tag.</p></speak>";
        assertEquals(ssml, Markup.read(ssml, PLAIN).ssml());
    }

    @Test
    void leavesTheMeaningOfElementsToThoseWhoSpeak() {
        String ssml =
                "<speak>a <sub alias=\"World Wide Web\">WWW</sub>, <say-as interpret-as=\"characters\">c@t</say-as>"
                        + " &amp; <prosody rate=\"150%\">b;</prosody></speak>";

        assertEquals(
                ssml.replace("&amp;", " ampersand ").replace("b;", "b semicolon; "),
                Markup.read(ssml, with("punctuation_mode", "most")).ssml());
        assertEquals(
                "<speak>a WWW , c@t  &amp; b; </speak>",
                Markup.marksAlone(ssml, PLAIN).ssml());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none | a, b; c@d | a, b; c@d",
                "some | a, b; c@d | a, b; c at d",
                "most | a, b; c@d | a, b semicolon;  c at d",
                "all | a, b; c@d | a comma,  b semicolon;  c at d"
            })
    void namesPunctuation(String mode, String written, String text) {
        assertEquals(text.replace("  ", " "), heard(written, with("punctuation_mode", mode)));
    }

    @Test
    void spells() {
        assertEquals(
                "c, ay, t, exclamation mark, ",
                Markup.read("cat!", with("spelling_mode", "on")).text());
    }

    @Test
    void tellsCapitalsByWordOrTone() {
        assertEquals(
                "capital Ask all capitals NASA now",
                Markup.read("Ask NASA now", with("cap_let_recogn", "spell")).text());
        assertEquals(
                "|lectern:capital|Ask|lectern:capital| NASA now",
                heard("Ask NASA now", with("cap_let_recogn", "icon")));
    }

    @ParameterizedTest
    @CsvSource({
        "control_a, control ay",
        "control_alt_delete, control alt delete",
        "kp-enter, keypad enter",
        "kp--, keypad minus",
        "shift_kp-*, shift keypad star",
        "underscore, underscore",
        "double-quote, quote",
        "f12, f 12",
        "prior, page up",
        "_, underscore",
        "scroll-lock, scroll lock"
    })
    void namesKeys(String key, String text) {
        assertEquals(text, KeyNames.of(key));
    }
}
