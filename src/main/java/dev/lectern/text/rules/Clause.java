package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import dev.lectern.text.number.Digits;
import dev.lectern.text.number.Roman;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A clause of a law with its letters in brackets, {@code 401(k)}, {@code 12(b)(6)}: read without a stop between. */
final class Clause implements Rule {
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{1,4})(?=(?:\\(\\d{1,2}\\)){0,2}\\([a-zA-Z])((?:\\((?:[a-zA-Z]|\\d{1,2}|[ivx]{2,5})\\)){1,5})(?![\\w(]| ?[=+*^])");
    private static final Pattern PART = Pattern.compile("[a-zA-Z]+|\\d+");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (scan.at(scan.digitsEnd(at)) != '(' || scan.letter(at - 1) || Equation.around(scan, at)) {
            return at;
        }
        Matcher clause = scan.matcher(WRITTEN, at);
        if (!clause.lookingAt()) {
            return at;
        }
        String number = clause.group(1);
        StringBuilder words = new StringBuilder(number.length() == 3 ? Digits.pairs(number) : Cardinal.words(number));
        Matcher part = PART.matcher(clause.group(2));
        while (part.find()) {
            String written = part.group();
            int roman = written.length() > 1 && !Character.isDigit(written.charAt(0))
                    ? Roman.value(written.toUpperCase(Locale.ROOT))
                    : 0;
            boolean digits = Character.isDigit(written.charAt(0));
            words.append(' ')
                    .append(
                            digits
                                    ? Cardinal.words(written)
                                    : roman > 0 ? Cardinal.words(roman) : Letters.names(written));
        }
        reading.say(at, clause.end(), "clause", words.toString());
        return clause.end();
    }
}
