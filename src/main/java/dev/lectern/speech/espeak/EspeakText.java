package dev.lectern.speech.espeak;

import dev.lectern.speech.worker.Piece;
import dev.lectern.speech.worker.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A request as one text, and the way back from a place in it to the piece that stands there. Places count characters. */
final class EspeakText {
    private final int[] characters;
    private final int[] starts;
    private final String text;

    EspeakText(Request request) {
        List<Piece> pieces = request.pieces();
        StringBuilder all = new StringBuilder();
        this.starts = new int[pieces.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.codePointCount(0, all.length());
            all.append(request.written() ? written(pieces.get(i)) : plain(pieces.get(i)));
        }
        this.text = all.toString();
        this.characters = text.codePoints().toArray();
    }

    /** Control characters would be commands to the engine. */
    private static String written(Piece piece) {
        return piece.text().replaceAll("\\p{Cntrl}", " ");
    }

    private static String plain(Piece piece) {
        String word = piece.phones().isEmpty() ? piece.text() : Phonemes.of(piece.phones());
        return word + (piece.stop() == Piece.NONE ? "" : piece.stop()) + " ";
    }

    String text() {
        return text;
    }

    /** The piece at a place; white space belongs to what follows, for the engine's places are one short at numbers. */
    int pieceAt(int character) {
        int at = Math.max(0, Math.min(character, characters.length - 1));
        while (at < characters.length - 1 && Character.isWhitespace(characters[at])) {
            at++;
        }
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The piece of each word event. The engine tells one place for several words where it read something together: those
     * belong to the pieces up to the next place, one each, and what is left over to the last of them.
     */
    List<Integer> pieces(List<EspeakLibrary.Word> words) {
        List<Integer> found = new ArrayList<>();
        for (int first = 0; first < words.size(); ) {
            int place = words.get(first).character();
            int end = first + 1;
            while (end < words.size() && words.get(end).character() == place) {
                end++;
            }
            int before = found.isEmpty() ? 0 : found.get(found.size() - 1);
            int piece = Math.max(before, pieceAt(place));
            int next = end < words.size() ? pieceAt(words.get(end).character()) : starts.length;
            for (int i = first; i < end; i++) {
                found.add(Math.max(piece, Math.min(piece + i - first, next - 1)));
            }
            first = end;
        }
        return found;
    }
}
