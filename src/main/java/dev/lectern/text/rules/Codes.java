package dev.lectern.text.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which whole numbers are said digit by digit and which in pairs, because they name something and count nothing. */
final class Codes {
    private static final Set<String> SECRET = Set.of(
            "box",
            "pin",
            "zip",
            "postcode",
            "extension",
            "ext",
            "code",
            "isbn",
            "issn",
            "passcode",
            "password",
            "shortcode");
    private static final Set<String> CALLED =
            Set.of("address", "call", "dial", "ring", "called", "dialled", "dialed", "dialing", "calling");
    private static final Set<String> PAIRED = Set.of(
            "flight",
            "route",
            "highway",
            "interstate",
            "room",
            "iq",
            "boeing",
            "airbus",
            "bus",
            "exhibit",
            "error",
            "http",
            "xbox",
            "rtx",
            "gtx",
            "form",
            "bwv",
            "blink",
            "status",
            "fahrenheit");
    private static final Pattern TEXTED = Pattern.compile("(?i)\\b(?:text|txt|sms|send)(?: [A-Z]{2,12}){1,2} to $");
    private static final int FAR = 40;

    private Codes() {}

    /** {@code box 2915}, {@code the PIN is 4071}, {@code dial 911 or 112}, {@code text STOP to 88811}. */
    static boolean digits(Scan scan, int at, Amount amount) {
        int length = amount.whole().length();
        String label = label(scan, at);
        return (SECRET.contains(label) && length < 10)
                || (CALLED.contains(label) && length < 5 && !scan.wordBefore(at).equals("is"))
                || (length > 3
                        && length < 8
                        && TEXTED.matcher(scan.text(Math.max(0, at - FAR), at)).find());
    }

    /** {@code flight 370}, {@code a 747}, {@code 747-400}, {@code F-150}. */
    static boolean pairs(Scan scan, int at, Amount amount) {
        return PAIRED.contains(label(scan, at))
                || airliner(scan, at, amount)
                || (model(scan, at) && amount.whole().length() == 3);
    }

    /** The noun that the number belongs to: {@code box 2915}, {@code Exhibit No. 143}, {@code an IQ of 118}. */
    private static String label(Scan scan, int at) {
        int place = at;
        String before = scan.wordBefore(place);
        for (int listed = 0;
                listed < 4 && (before.equals("or") || before.equals("and")) && numberBefore(scan, place, before);
                listed++) {
            place = scan.skipBlanksBack(scan.skipBlanksBack(place) - before.length());
            while (scan.digit(place - 1)) {
                place--;
            }
            before = scan.wordBefore(place);
        }
        boolean secret = before.equals("is") || before.equals("was");
        if (before.equalsIgnoreCase("no") || before.equalsIgnoreCase("number") || before.equals("of") || secret) {
            int stop = scan.at(scan.skipBlanksBack(place) - 1) == '.' ? 1 : 0;
            before = scan.wordBefore(scan.skipBlanksBack(place) - stop - before.length());
        }
        return before.toLowerCase(Locale.ROOT);
    }

    private static boolean numberBefore(Scan scan, int at, String link) {
        int end = scan.skipBlanksBack(scan.skipBlanksBack(at) - link.length());
        return scan.digit(end - 1) && scan.digit(end - 2) && scan.digit(end - 3);
    }

    /** Boeing's numbers, of which there is one or which have a second part. */
    private static boolean airliner(Scan scan, int at, Amount amount) {
        String whole = amount.whole();
        boolean shape = whole.length() == 3 && whole.charAt(0) == '7' && whole.charAt(2) == '7';
        String before = scan.wordBefore(at);
        boolean one = before.equalsIgnoreCase("a") || before.equalsIgnoreCase("the") || before.equals("another");
        boolean part = scan.at(amount.end()) == '-' && scan.digit(amount.end() + 1);
        return shape && !scan.digit(at - 1) && (part ? !before.startsWith("p") : one && single(scan, amount.end()));
    }

    /** Whether what follows is one thing and no plural. */
    private static boolean single(Scan scan, int end) {
        String next = scan.wordAfter(end);
        return !next.endsWith("s") && !next.equals("people");
    }

    /** One or two capitals and a hyphen in front: {@code F-150}, {@code KC-135}. */
    private static boolean model(Scan scan, int at) {
        int letters = at - 1;
        while (scan.capital(letters - 1)) {
            letters--;
        }
        int count = at - 1 - letters;
        return scan.at(at - 1) == '-'
                && count > 0
                && count < 3
                && !scan.letter(letters - 1)
                && !scan.digit(letters - 1)
                && scan.at(letters - 1) != '-';
    }
}
