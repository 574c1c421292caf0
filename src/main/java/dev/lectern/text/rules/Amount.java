package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import dev.lectern.text.number.Digits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is written in digits: grouped or not, with decimals or a vulgar fraction.
 *
 * @param end index after it
 * @param whole the digits before the point, without commas; empty for {@code .5}
 * @param decimals the digits after the point
 * @param fraction the words for a vulgar fraction that follows, or empty
 * @param grouped whether commas part thousands
 */
record Amount(int end, String whole, String decimals, String fraction, boolean grouped) {
    private static final int MOST_GROUPS = 12;

    /** As much of the continent writes it: full stops between thousands, and a comma before the decimals. */
    private static final Pattern CONTINENTAL =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{3}){1,6}),(\\d{1,2})(?![\\d\\w]|[.,]\\d)");
    /** A comma before hundredths of an euro. */
    private static final Pattern EUROS = Pattern.compile(
            "(\\d{1,3}),(\\d{2})(?:(?= ?(?:\u20AC|EUR\\b))|(?<=(?:\u20AC|\u20AC |EUR )\\d{1,3},\\d\\d))(?![\\d\\w]|[.,]\\d)");

    /** The number that begins at an index; one without any length if there is none. */
    static Amount at(Scan scan, int at) {
        int end = scan.digitsEnd(at);
        if (end > at && (scan.at(end) == '.' || scan.at(end) == ',')) {
            for (Pattern pattern : new Pattern[] {CONTINENTAL, EUROS}) {
                Matcher written = scan.matcher(pattern, at);
                if (written.lookingAt() && !scan.digit(at - 1)) {
                    String digits = written.group(1).replace(".", "");
                    return new Amount(written.end(), digits, written.group(2), "", digits.length() > 3);
                }
            }
        }
        StringBuilder whole = new StringBuilder(scan.text(at, end));
        boolean grouped = false;
        for (int group = 0;
                end - at <= 4 * group + 3 && end > at && group < MOST_GROUPS && groupAt(scan, end);
                group++) {
            whole.append(scan.text(end + 1, end + 4));
            end += 4;
            grouped = true;
        }
        int spaced = grouped ? end : spaced(scan, at, end);
        if (spaced > end) {
            whole = new StringBuilder(scan.text(at, spaced).replace(" ", ""));
            end = spaced;
            grouped = true;
        }
        int lakhs = grouped ? end : lakhs(scan, at, end);
        if (lakhs > end) {
            whole = new StringBuilder(scan.text(at, lakhs).replace(",", ""));
            end = lakhs;
            grouped = true;
        }
        String decimals = decimals(scan, at, end);
        end += decimals.isEmpty() ? 0 : decimals.length() + 1;
        int part = scan.at(end) == ' ' && end > at && decimals.isEmpty() ? end + 1 : end;
        String fraction = VulgarFraction.words(scan.at(part));
        end = fraction.isEmpty() ? end : part + 1;
        return new Amount(end, whole.toString(), decimals, fraction, grouped);
    }

    /**
     * The end of a number with plain spaces between its thousands, {@code 1 250 000}, or {@code end} itself. Numbers can
     * stand side by side, so a single group has to end in zeros, {@code 12 500}, and behind three figures to be zeros.
     */
    private static int spaced(Scan scan, int at, int end) {
        int here = end;
        while (end - at < 4 && scan.at(here) == ' ' && scan.digitsEnd(here + 1) == here + 4 && here - at < 24) {
            here += 4;
        }
        boolean alone = !scan.digit(scan.skipBlanksBack(at) - 1)
                && !scan.letter(at - 1)
                && "-./:+".indexOf(scan.at(at - 1)) < 0;
        boolean ends = !scan.letter(here)
                && "-/:".indexOf(scan.at(here)) < 0
                && !(scan.at(here) == ' ' && scan.digit(here + 1));
        boolean thousands = scan.at(here - 1) == '0'
                && scan.at(here - 2) == '0'
                && (scan.at(here - 3) == '0' || (end - at < 3 && !Labels.before(scan, at)));
        boolean sure = thousands || (here > end + 4 && end - at < 3 && here < end + 13);
        return here > end && scan.at(at) != '0' && alone && ends && sure ? here : end;
    }

    /** The end of a number grouped as in India, {@code 1,00,000}, or {@code end} itself. */
    private static int lakhs(Scan scan, int at, int end) {
        int here = end;
        while (here > at && here - at < 20 && scan.at(here) == ',' && scan.digitsEnd(here + 1) == here + 3) {
            here += 3;
        }
        return here > end && end - at < 3 && groupAt(scan, here) ? here + 4 : end;
    }

    private static boolean groupAt(Scan scan, int at) {
        return (scan.at(at) == ',' || (scan.at(at) == '\'' && scan.digit(at - 1)))
                && scan.digit(at + 1)
                && scan.digit(at + 2)
                && scan.digit(at + 3)
                && !scan.digit(at + 4);
    }

    private static String decimals(Scan scan, int from, int at) {
        boolean leading = from == at && (scan.digit(at - 1) || scan.letter(at - 1) || scan.at(at - 1) == '.');
        if (scan.at(at) != '.' || !scan.digit(at + 1) || leading) {
            return "";
        }
        return scan.text(at + 1, scan.digitsEnd(at + 1));
    }

    boolean isEmpty() {
        return whole.isEmpty() && decimals.isEmpty() && fraction.isEmpty();
    }

    boolean isWhole() {
        return decimals.isEmpty() && fraction.isEmpty();
    }

    /** Whether what is counted stands in the singular. */
    boolean one() {
        return isWhole() ? whole.equals("1") : whole.isEmpty() && decimals.isEmpty();
    }

    /** The number as one says it. */
    String words() {
        StringBuilder words = new StringBuilder();
        if (!whole.isEmpty()) {
            words.append(wholeWords());
        }
        if (!decimals.isEmpty()) {
            words.append(words.isEmpty() ? "point " : " point ").append(Digits.words(decimals));
        }
        if (!fraction.isEmpty()) {
            words.append(words.isEmpty() ? fraction : " and " + fraction.replace("one half", "a half"));
        }
        return words.toString();
    }

    private String wholeWords() {
        boolean code = whole.length() > 1 && whole.startsWith("0") && decimals.isEmpty();
        boolean endless = !grouped && whole.length() > 9;
        return code || endless ? Digits.words(whole) : Cardinal.words(whole);
    }
}
