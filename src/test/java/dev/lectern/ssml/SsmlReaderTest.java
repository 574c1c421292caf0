package dev.lectern.ssml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.direction.Bookmark;
import dev.lectern.text.direction.Delivery;
import dev.lectern.text.direction.Reading;
import dev.lectern.text.direction.Stop;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsmlReaderTest {
    private static Ssml read(String inside) {
        return SsmlReader.read("<speak version=\"1.1\">" + inside + "</speak>");
    }

    private static String said(Ssml ssml) {
        return ssml.directions().readings().stream()
                .flatMap(reading -> reading.words().stream())
                .map(SpokenWord::spelling)
                .collect(Collectors.joining(" "));
    }

    @Test
    void foldsWhiteSpaceAndKeepsParagraphs() {
        Ssml ssml = read("\n  One\n two.  <p> Three &amp; <s>four</s><s>five</s></p>six");
        assertEquals("One two.\n\nThree & four five\n\nsix", ssml.text());
        assertEquals(
                List.of("One two.", "Three & four five", "six"),
                ssml.paragraphs().stream()
                        .map(paragraph -> paragraph.span().of(ssml.text()))
                        .toList());
        assertEquals(
                List.of("four", "five"),
                ssml.directions().sentences().stream()
                        .map(span -> span.of(ssml.text()))
                        .toList());
    }

    @Test
    void tellsTheLanguageOfParagraphs() {
        Ssml ssml = SsmlReader.read("<speak xml:lang=\"fr-FR\">Bonjour.<p xml:lang=\"de\">Guten <s>Tag.</s></p>"
                + "<p>Adieu <lang xml:lang=\"en\">my friend</lang>.</p></speak>");
        assertEquals(
                List.of("fr-FR", "de", "fr-FR"),
                ssml.paragraphs().stream().map(Ssml.Paragraph::language).toList());
        assertEquals(1, ssml.notices().size(), ssml.notices().toString());
        assertTrue(ssml.notices().get(0).text().contains("text in en"));
        assertEquals("", read("Hello.").paragraphs().get(0).language());
    }

    @Test
    void plainTextHasNoDirections() {
        assertTrue(read("Nothing special.").directions().none());
    }

    @Test
    void keepsTheOrderOfMarksAndBreaks() {
        Ssml ssml = read("one <mark name=\"a\"/><break time=\"250ms\"/><mark name=\"b\"/> two<mark name=\"c\"/>");
        assertEquals("one two", ssml.text());
        assertEquals(List.of(new Stop(3, 250)), ssml.directions().stops());
        assertEquals(
                List.of(new Bookmark(3, "a", true), new Bookmark(3, "b", false), new Bookmark(7, "c", false)),
                ssml.directions().bookmarks());
    }

    @ParameterizedTest
    @CsvSource({
        "time='1.5s', 1500",
        "time='0ms', 0",
        "time='.5s', 500",
        "strength='none', 0",
        "strength='x-strong', 1000",
        "time='1h', -1",
        "time='', 400",
        "time='31s', 30000"
    })
    void readsBreaks(String attribute, int milliseconds) {
        List<Stop> stops = read("a <break " + attribute + "/> b").directions().stops();
        assertEquals(milliseconds < 0 ? List.of() : List.of(new Stop(1, milliseconds)), stops);
    }

    @Test
    void flattensWhatIsNested() {
        Ssml ssml = read("a <prosody rate='200%' volume='soft'>b <prosody rate='+50%'>c</prosody> d</prosody> e");
        assertEquals("a b c d e", ssml.text());
        assertEquals(
                List.of(
                        new Delivery(new Span(1, 3), 200, 100, -600, Optional.empty()),
                        new Delivery(new Span(3, 5), 300, 100, -600, Optional.empty()),
                        new Delivery(new Span(5, 7), 200, 100, -600, Optional.empty())),
                ssml.directions().deliveries());
    }

    @ParameterizedTest
    @CsvSource({
        "rate, slow, 75, 100, 0",
        "rate, 1.2, 120, 100, 0",
        "rate, -10%, 90, 100, 0",
        "pitch, +12st, 100, 200, 0",
        "pitch, low, 100, 85, 0",
        "volume, +3.5dB, 100, 100, 350",
        "volume, 50, 100, 100, -602",
        "volume, silent, 100, 100, -9600"
    })
    void readsProsody(String attribute, String value, int rate, int pitch, int gain) {
        assertEquals(
                List.of(new Delivery(new Span(0, 1), rate, pitch, gain, Optional.empty())),
                read("<prosody " + attribute + "='" + value + "'>x</prosody>")
                        .directions()
                        .deliveries());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "characters|a1?|a one question mark",
                "digits|407|four zero seven",
                "cardinal|-1,234.5|minus one thousand two hundred and thirty four point five",
                "ordinal|21|twenty first",
                "cardinal|XIV|fourteen",
                "date' format='dmy|3/4/2025|the third of april twenty twenty five",
                "date' format='mdy|3/4/2025|the fourth of march twenty twenty five",
                "date' format='yyyymmdd|20250403|the third of april twenty twenty five",
                "telephone|5551234|five five five one two three four",
                "telephone' format='1|(781) 771-7777|seven eight one seven seven one seven seven seven seven",
                "telephone|+44 20.7946|plus four four two zero seven nine four six",
                "Ordinal |3|third"
            })
    void readsSayAs(String interpretation, String written, String words) {
        assertEquals(words, said(read("<say-as interpret-as='" + interpretation + "'>" + written + "</say-as>")));
    }

    @Test
    void spellsCharacterByCharacter() {
        assertEquals(
                List.of(new Span(3, 4), new Span(4, 5), new Span(6, 7)),
                read("Is <say-as interpret-as='characters'>AB 1</say-as>").directions().readings().stream()
                        .map(Reading::span)
                        .toList());
    }

    @Test
    void substitutesAndSounds() {
        Ssml ssml = read("<sub alias='World Wide Web Consortium'>W3C</sub> <phoneme ph='təˈmeɪtoʊ'>tomato</phoneme>");
        assertEquals("W3C tomato", ssml.text());
        List<Reading> readings = ssml.directions().readings();
        assertEquals("world wide web consortium tomato", said(ssml));
        assertEquals(
                List.of("t", "ax", "m", "ey1", "t", "ow"),
                readings.get(1).words().get(0).phones());
        assertEquals("tomato", readings.get(1).span().of(ssml.text()));
    }

    @Test
    void theOuterReadingCounts() {
        Ssml ssml = read("<sub alias='all'><say-as interpret-as='digits'>12</say-as> more</sub>");
        assertEquals("all", said(ssml));
    }

    @Test
    void speaksTheTextOfAudioWithANotice() {
        Ssml ssml = read("<audio src='http://example.org/a.wav'><desc>a bell</desc>Ding.</audio>");
        assertEquals("Ding.", ssml.text());
        assertEquals(
                List.of(Notice.Kind.IGNORED),
                ssml.notices().stream().map(Notice::kind).toList());
    }

    @Test
    void reportsWhatIsUnknownAndSpeaksItsText() {
        Ssml ssml = read("\n<amazon:effect name='whispered'>Psst</amazon:effect>");
        assertEquals("Psst", ssml.text());
        assertEquals(
                List.of(new Notice(Notice.Kind.UNKNOWN, 2, "the element amazon:effect is no part of SSML 1.1.")),
                ssml.notices());
    }

    @Test
    void reportsWhatHasNoPlaceOrNoMeaningHere() {
        List<Notice> notices = SsmlReader.read("<speak startmark='a'>One<speak>two</speak><lang>three</lang></speak>")
                .notices();

        assertEquals(
                List.of(Notice.Kind.IGNORED, Notice.Kind.UNKNOWN, Notice.Kind.UNKNOWN),
                notices.stream().map(Notice::kind).toList(),
                notices.toString());
    }

    @Test
    void whatIsNotSpokenPartsNothing() {
        Ssml ssml = read("One<metadata><p>two</p></metadata> three<audio src='x'><desc><p>four</p></desc></audio>");
        assertEquals("One three", ssml.text());
        assertEquals(1, ssml.paragraphs().size());
    }

    @Test
    void knowsAllInterpretationsInCapitalsToo() {
        assertEquals(
                List.of(), read("<say-as interpret-as='Time'>7:30</say-as>").notices());
    }

    @Test
    void countsTheBlankLinesInFront() {
        String message =
                String.valueOf(assertThrows(SsmlException.class, () -> SsmlReader.read("\n\n<speak>\n<p></speak>"))
                        .getMessage());
        assertTrue(message.startsWith("Line 4 of the SSML: "), message);
        assertEquals(
                4,
                SsmlReader.read("\r\n\n<?xml version='1.0'?>\n<speak><blink>x</blink></speak>")
                        .notices()
                        .get(0)
                        .line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE speak SYSTEM \"file:///etc/passwd\"><speak>a</speak>",
                "<!DOCTYPE speak [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><speak>&x;</speak>",
                "<speak>&x;</speak>",
                "<speak>a",
                "<p>a</p>",
                "just text",
                ""
            })
    void refuses(String document) {
        String message = String.valueOf(assertThrows(SsmlException.class, () -> SsmlReader.read(document))
                .getMessage());
        assertTrue(message.startsWith("Line 1 of the SSML: "), message);
        assertFalse(message.contains("root:"), message);
    }

    @Test
    void manyDirectionsTakeNoLonger() {
        String one = "<say-as interpret-as='digits'>1</say-as><mark name='m'/><break time='1ms'/><s>a</s>";
        Ssml ssml = read(one.repeat(20_000));
        assertEquals(20_000, ssml.directions().bookmarks().size());
        assertEquals(20_000, ssml.directions().readings().size());
    }
}
