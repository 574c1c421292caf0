package dev.lectern.publish.epub;

import dev.lectern.publish.Cover;
import dev.lectern.publish.XmlWriter;
import dev.lectern.speech.Voice;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** A book's package document: EPUB 3.3, section 5, with the metadata of Media Overlays and of EPUB Accessibility 1.1. */
final class PackageDocument {
    private static final String SUMMARY = "The whole text can be read by eye, by ear and by touch: headings give its"
            + " structure, there are no pictures, and every word is marked while a synthetic voice reads it.";

    private PackageDocument() {}

    static byte[] write(Title title, List<Heard> chapters) {
        XmlWriter xml = new XmlWriter();
        xml.open(
                        "package",
                        "xmlns",
                        "http://www.idpf.org/2007/opf",
                        "version",
                        "3.0",
                        "unique-identifier",
                        "id",
                        "xml:lang",
                        title.language(),
                        "prefix",
                        "media: http://www.idpf.org/epub/vocab/overlays/# schema: http://schema.org/")
                .line();
        xml.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/").line();
        names(xml, title, chapters);
        if (chapters.stream().anyMatch(Heard::aloud)) {
            sound(xml, chapters);
        }
        access(xml, chapters);
        xml.close();
        manifest(xml.open("manifest").line(), chapters);
        xml.open("spine").line();
        chapters.forEach(chapter ->
                xml.empty("itemref", "idref", "text-" + chapter.article().id()));
        return xml.close().close().bytes();
    }

    private static void names(XmlWriter xml, Title title, List<Heard> chapters) {
        xml.element("dc:identifier", title.identifier(), "id", "id")
                .element("dc:title", title.title())
                .element("dc:language", title.language());
        if (!title.author().isEmpty()) {
            xml.element("dc:creator", title.author());
        }
        title.published().ifPresent(date -> xml.element("dc:date", date));
        title.source().ifPresent(source -> xml.element("dc:source", source));
        Instant newest = chapters.stream()
                .map(chapter -> chapter.article().updated())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        String modified = DateTimeFormatter.ISO_INSTANT.format(newest.truncatedTo(ChronoUnit.SECONDS));
        meta(xml, "dcterms:modified", modified);
    }

    private static void sound(XmlWriter xml, List<Heard> chapters) {
        meta(xml, "media:active-class", "now-heard");
        meta(xml, "media:playback-active-class", "being-read");
        chapters.stream()
                .flatMap(chapter -> chapter.voice().stream())
                .map(Voice::name)
                .distinct()
                .forEach(name -> meta(xml, "media:narrator", name));
        meta(
                xml,
                "media:duration",
                clock(chapters.stream().mapToDouble(Heard::seconds).sum()));
        for (Heard chapter : chapters) {
            if (chapter.aloud()) {
                String overlay = "#overlay-" + chapter.article().id();
                xml.element("meta", clock(chapter.seconds()), "property", "media:duration", "refines", overlay);
            }
        }
    }

    /** EPUB Accessibility 1.1, section 2; the words are those of the Schema.org accessibility vocabulary. */
    private static void access(XmlWriter xml, List<Heard> chapters) {
        boolean aloud = chapters.stream().anyMatch(Heard::aloud);
        boolean allAloud = chapters.stream().allMatch(Heard::aloud);
        meta(xml, "schema:accessMode", "textual");
        meta(xml, "schema:accessModeSufficient", "textual");
        if (aloud) {
            meta(xml, "schema:accessMode", "auditory");
        }
        if (allAloud) {
            meta(xml, "schema:accessModeSufficient", "auditory");
            meta(xml, "schema:accessibilityFeature", "synchronizedAudioText");
        }
        for (String feature :
                List.of("structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability")) {
            meta(xml, "schema:accessibilityFeature", feature);
        }
        meta(xml, "schema:accessibilityHazard", "none");
        meta(xml, "schema:accessibilitySummary", SUMMARY);
    }

    private static void manifest(XmlWriter xml, List<Heard> chapters) {
        item(xml, "nav", "_nav.xhtml", "application/xhtml+xml", "properties", "nav");
        item(xml, "css", "book.css", "text/css");
        item(xml, "cover", "cover.png", Cover.MEDIA_TYPE, "properties", "cover-image");
        for (Heard chapter : chapters) {
            String id = chapter.article().id();
            if (chapter.aloud()) {
                item(xml, "text-" + id, id + ".xhtml", "application/xhtml+xml", "media-overlay", "overlay-" + id);
                item(xml, "overlay-" + id, id + ".smil", "application/smil+xml");
                item(xml, "sound-" + id, id + ".mp3", "audio/mpeg");
            } else {
                item(xml, "text-" + id, id + ".xhtml", "application/xhtml+xml");
            }
        }
        xml.close();
    }

    private static void item(XmlWriter xml, String id, String href, String type, String... more) {
        String[] attributes = new String[6 + more.length];
        System.arraycopy(new String[] {"id", id, "href", href, "media-type", type}, 0, attributes, 0, 6);
        System.arraycopy(more, 0, attributes, 6, more.length);
        xml.empty("item", attributes);
    }

    private static void meta(XmlWriter xml, String property, String value) {
        xml.element("meta", value, "property", property);
    }

    private static String clock(double seconds) {
        return String.format(Locale.ROOT, "%.4fs", seconds);
    }
}
