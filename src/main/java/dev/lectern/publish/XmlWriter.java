package dev.lectern.publish;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML 1.0 document. Names are written as they are given, prefixes included; characters that XML has not are left out. */
public final class XmlWriter {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    public XmlWriter() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    public XmlWriter open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /**
     * An element without content.
     *
     * @param attributes names and values in turn
     */
    public XmlWriter empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
            return line();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /**
     * An element with text alone.
     *
     * @param attributes names and values in turn
     */
    public XmlWriter element(String name, String content, String... attributes) {
        return open(name, attributes).text(content).close();
    }

    /** Text. */
    public XmlWriter text(String content) {
        try {
            xml.writeCharacters(clean(content));
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** A line feed, for whoever reads the source. */
    public XmlWriter line() {
        return text("\n");
    }

    /** Ends the element that was begun last. */
    public XmlWriter close() {
        try {
            xml.writeEndElement();
            return line();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** The document in UTF-8. */
    public byte[] bytes() {
        try {
            xml.writeEndDocument();
            xml.flush();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** The text without the characters that XML 1.0 (section 2.2) does not allow: most controls, halves of pairs. */
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlWriter::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], clean(namesAndValues[i + 1]));
        }
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("Writing to memory does not fail.", e);
    }
}
