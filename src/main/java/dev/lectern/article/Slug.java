package dev.lectern.article;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Ids of articles: {@code [a-z0-9-]{1,80}}. */
public final class Slug {
    private static final int LONGEST = 80;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,80}");
    private static final String NAMELESS = "article";

    private Slug() {}

    /** Whether it is written as an id. */
    public static boolean valid(String id) {
        return ID.matcher(id).matches();
    }

    /** The id that a title or a file's name gives; {@code article} where none of its letters can be kept. */
    static String of(String title) {
        StringBuilder slug = new StringBuilder();
        String folded = Folding.fold(title.length() > 400 ? title.substring(0, 400) : title);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (c != '\'' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return slug.isEmpty() ? NAMELESS : cut(slug.toString(), LONGEST);
    }

    /** The id of a title, with a number behind it if it is taken. */
    static String unique(String title, Predicate<String> taken) {
        String slug = of(title);
        String id = slug;
        for (int number = 2; taken.test(id); number++) {
            String suffix = "-" + number;
            id = cut(slug, LONGEST - suffix.length()) + suffix;
        }
        return id;
    }

    private static String cut(String slug, int most) {
        String cut = slug;
        if (slug.length() > most) {
            int end = slug.lastIndexOf('-', most);
            cut = slug.substring(0, end > most / 2 ? end : most);
        }
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
