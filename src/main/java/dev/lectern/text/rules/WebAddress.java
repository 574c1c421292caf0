package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web and e-mail addresses, files and paths: {@code https://example.org/a-b}, {@code me@site.com}, {@code notes.txt}. */
final class WebAddress implements Rule {
    private static final int LONGEST_LABEL = 100;
    private static final Pattern SCHEME =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,14}://[^\\s<>\"]{1,4000}|mailto:[^\\s<>\"]{1,200}");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,6}");
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9-]{1,63}\\.){1,6}([A-Za-z]{2,24})(?![A-Za-z0-9]|\\.[A-Za-z0-9])(?::\\d{1,5})?(?:[/?#][^\\s<>\"]{0,4000})?");
    private static final Pattern LOCAL = Pattern.compile(
            "(?:localhost|\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5}(?:[/?#][^\\s<>\"]{0,4000})?|[/?#][^\\s<>\"]{1,4000})");
    private static final Pattern PATH = Pattern.compile(
            "/?[A-Za-z][\\w.-]{0,60}(?:/[A-Za-z][\\w.-]{0,60}){2,20}/?|(?:~|\\.{1,2})?/[A-Za-z][\\w.-]{1,60}(?:/[\\w.-]{1,60}){0,20}/?");
    private static final Pattern DRIVE = Pattern.compile("[A-Z]:\\\\[^\\s<>\"|?*:]{1,400}");
    private static final Set<String> ENDINGS = Set.of(
            ("com org net edu gov mil int info biz name io ai co app dev me tv fm am xyz site online shop blog news tech store cloud"
                            + " uk us ca au nz ie de fr es it nl be ch at se no dk fi pl cz sk hu ro bg gr pt ru ua tr il in cn jp kr tw"
                            + " hk sg my id th vn ph br mx ar cl za ng ke eg ma eu asia museum html htm php js ts json xml csv txt pdf doc docx"
                            + " xls xlsx ppt jpg jpeg png gif svg mp3 mp4 wav zip gz exe md py java cpp sh log yml yaml css")
                    .split(" "));

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL, Start.DIGIT, Start.MARK);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (scan.letter(at - 1) || !candidate(scan, at)) {
            return at;
        }
        int end = end(scan, at);
        if (end > at) {
            reading.say(at, end, kind(scan, at, end), Address.words(scan.text(at, end)));
        }
        return end;
    }

    private static String kind(Scan scan, int at, int end) {
        String written = scan.text(at, end);
        return written.indexOf('@') > 0 && !written.contains("/") ? "email" : "web";
    }

    /** A quick look ahead, so that plain words cost nothing: a letter has to follow on a dot, slash, colon or at sign. */
    private static boolean candidate(Scan scan, int at) {
        int end = at;
        while (end - at < LONGEST_LABEL
                && (scan.letter(end)
                        || scan.digit(end)
                        || scan.at(end) == '-'
                        || scan.at(end) == '_'
                        || scan.at(end) == '+')) {
            end++;
        }
        char sign = scan.at(end);
        char next = scan.at(end + 1);
        return (sign == '.' && (Character.isLetterOrDigit(next) || next == '/' || next == '.'))
                || (sign == '/' && (end == at || Character.isLetterOrDigit(next)))
                || (sign == ':' && (next == '/' || next == '\\' || Character.isLetterOrDigit(next)))
                || sign == '@'
                || sign == '~';
    }

    private static int end(Scan scan, int at) {
        for (Pattern pattern : new Pattern[] {SCHEME, MAIL, LOCAL, DRIVE}) {
            Matcher address = scan.matcher(pattern, at);
            if (address.lookingAt()) {
                return trimmed(scan, address.end());
            }
        }
        Matcher host = scan.matcher(HOST, at);
        if (host.lookingAt() && isHost(host, scan, at)) {
            return trimmed(scan, host.end());
        }
        Matcher path = scan.matcher(PATH, at);
        return path.lookingAt() && (scan.letter(at) || scan.blank(at - 1)) ? trimmed(scan, path.end()) : at;
    }

    /** A dot between words is an address's when its ending is known or a small letter follows at once. */
    private static boolean isHost(Matcher host, Scan scan, int at) {
        String ending = host.group(1);
        if (host.start(1) - at < 3 && !host.group().contains("/")) {
            return false;
        }
        boolean known = ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
        return (known && (Character.isLowerCase(ending.charAt(0)) || (scan.capital(at) && scan.capital(at + 1))))
                || (Character.isLowerCase(ending.charAt(0)) && ending.length() > 2 && !scan.digit(host.start(1) - 2))
                || host.group().startsWith("www.");
    }

    private static int trimmed(Scan scan, int end) {
        int trimmed = end;
        while (".,;:!?)]}'\u2019*_".indexOf(scan.at(trimmed - 1)) >= 0) {
            trimmed--;
        }
        return trimmed;
    }
}
