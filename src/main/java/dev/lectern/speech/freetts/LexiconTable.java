package dev.lectern.speech.freetts;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of FreeTTS's compiled lexicons, left in the bytes of its file: an entry is a length, a key in UTF-16 (the word and one
 * letter for its part of speech), a count and the numbers of its phones. A table of hashes finds an entry; nothing is
 * unpacked before it is asked for. So it loads in a few milliseconds where maps of strings take hundreds, in 2 MB instead of
 * 13. Never changed after it is made.
 */
final class LexiconTable {
    private static final int MAGIC = 0xBABB1E;

    private final byte[] file;
    private final String[] phones;

    /** Open addressing; offsets of entries, 0 where there is none. */
    private final int[] slots;

    private final List<Character> partsOfSpeech = new ArrayList<>();

    private LexiconTable(byte[] file) {
        this.file = file;
        ByteBuffer in = ByteBuffer.wrap(file);
        if (in.getInt() != MAGIC || in.getInt() != 1) {
            throw new IllegalArgumentException("The lexicon is damaged.");
        }
        phones = new String[in.getInt()];
        for (int i = 0; i < phones.length; i++) {
            phones[i] = string(in);
        }
        int entries = in.getInt();
        slots = new int[Integer.highestOneBit(Math.max(4, entries)) * 4];
        index(in.position(), entries);
    }

    /** Reads one of FreeTTS's files, such as {@code cmulex_compiled.bin}. */
    static LexiconTable read(String name) {
        try (InputStream in = CMULexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The lexicon " + name + " is not in the program's jar.");
            }
            return new LexiconTable(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The parts of speech of its words, in the order in which they first come up. */
    List<Character> partsOfSpeech() {
        return partsOfSpeech;
    }

    /** The phones of a word as one part of speech, or null. */
    String @Nullable [] find(String word, char partOfSpeech) {
        int entry = slots[slot(word, partOfSpeech)];
        if (entry == 0) {
            return null;
        }
        int at = entry + 1 + 2 * file[entry];
        String[] found = new String[file[at]];
        for (int i = 0; i < found.length; i++) {
            found[i] = phones[file[at + 1 + i]];
        }
        return found;
    }

    private void index(int first, int entries) {
        int at = first;
        for (int i = 0; i < entries; i++) {
            int length = file[at];
            int hash = 0;
            for (int unit = 0; unit < length; unit++) {
                hash = 31 * hash + unit(at, unit);
            }
            char partOfSpeech = unit(at, length - 1);
            if (!partsOfSpeech.contains(partOfSpeech)) {
                partsOfSpeech.add(partOfSpeech);
            }
            put(at, hash);
            at += 1 + 2 * length;
            at += 1 + file[at];
        }
    }

    /** Of two entries with one key the later counts, as in FreeTTS. */
    private void put(int entry, int hash) {
        int slot = first(hash);
        while (slots[slot] != 0 && !sameKey(slots[slot], entry)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry;
    }

    private int slot(String word, char partOfSpeech) {
        int slot = first(31 * word.hashCode() + partOfSpeech);
        while (slots[slot] != 0 && !isKey(slots[slot], word, partOfSpeech)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** Hashes of similar words differ in their low bits only; multiplying spreads them. */
    private int first(int hash) {
        return ((hash * 0x9E3779B1) >>> 8) & (slots.length - 1);
    }

    private boolean sameKey(int entry, int other) {
        int length = 1 + 2 * file[entry];
        return java.util.Arrays.equals(file, entry, entry + length, file, other, other + length);
    }

    private boolean isKey(int entry, String word, char partOfSpeech) {
        int length = word.length();
        if (file[entry] != length + 1 || unit(entry, length) != partOfSpeech) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (unit(entry, i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private char unit(int entry, int index) {
        int at = entry + 1 + 2 * index;
        return (char) (file[at] << 8 | (file[at + 1] & 0xFF));
    }

    private static String string(ByteBuffer in) {
        byte[] units = new byte[2 * in.get()];
        in.get(units);
        return new String(units, StandardCharsets.UTF_16BE);
    }
}
