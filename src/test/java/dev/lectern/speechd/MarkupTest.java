package dev.lectern.speechd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lectern.speechd.Script.Blip;
import dev.lectern.speechd.Script.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    private static final Settings PLAIN = Settings.STANDARD;

    private static Settings with(String name, String value) {
        return PLAIN.with(name, value).orElseThrow();
    }

    @Test
    void keeps_marks_at_their_places() {
        Script script = Markup.read("<speak>One.<mark name=\"__spd_0\"/> Two &lt; 3.</speak>", PLAIN);

        assertEquals("One. Two < 3.", script.text());
        assertEquals(List.of(new Mark(4, "__spd_0")), script.notes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<speak>a <sub alias='World Wide Web'>WWW</sub> b</speak> | a World Wide Web b",
                "<speak>R <b> D</speak> | R   D",
                "Tom &amp; Jerry | Tom & Jerry",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><speak>a&e;b</speak> | <!DOCTYPE x [ ]> a&e;b",
                "<speak>x<say-as interpret-as='characters'>ab</say-as></speak> | xay, b, ",
                "<speak>bell\u0007 and \u001b[0m</speak> | bell  and  [0m"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void reads_what_is_meant(String ssml, String text) {
        assertEquals(text.strip(), Markup.read(ssml.strip(), PLAIN).text().strip());
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
    void names_punctuation(String mode, String written, String text) {
        assertEquals(text, Markup.read(written, with("punctuation_mode", mode)).text());
    }

    @Test
    void spells() {
        assertEquals(
                "c, ay, t, exclamation mark, ",
                Markup.read("cat!", with("spelling_mode", "on")).text());
    }

    @Test
    void tells_capitals_by_word_or_tone() {
        assertEquals(
                "capital Ask all capitals NASA now",
                Markup.read("Ask NASA now", with("cap_let_recogn", "spell")).text());
        assertEquals(
                List.of(new Blip(0), new Blip(4)),
                Markup.read("Ask NASA now", with("cap_let_recogn", "icon")).notes());
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
    void names_keys(String key, String text) {
        assertEquals(text, KeyNames.of(key));
    }
}
