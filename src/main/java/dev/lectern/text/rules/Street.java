package dev.lectern.text.rules;

import java.util.regex.Pattern;

/** Street addresses in the English order: the number of the house, then the street. */
final class Street {
    private static final Pattern ADDRESS = Pattern.compile(
            " (?:(?:North|South|East|West|N\\.|S\\.|E\\.|W\\.) [A-Z]|(?:[NSEW]\\.? |North |South |East |West )?(?:\\d{1,3}(?:st|nd|rd|th) |(?:[A-Z][a-z]+ ){1,3})"
                    + "(?:St|Ave|Rd|Dr|Ln|Ct|Pl|Blvd|Street|Avenue|Road|Drive|Lane|Court|Place|Boulevard|Way|Terrace|Square|Parkway|Highway)\\b)");

    private Street() {}

    /** Whether the name of a street follows. */
    static boolean number(Scan scan, int at) {
        return scan.at(at) == ' ' && scan.matcher(ADDRESS, at).lookingAt();
    }
}
