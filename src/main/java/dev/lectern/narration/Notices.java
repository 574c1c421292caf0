package dev.lectern.narration;

import java.util.Map;

/** Our own words in the languages that are read most; in English for the others. */
final class Notices {
    private static final Map<String, Map<Notice, String>> BY_LANGUAGE = Map.of(
            "es", words("c\u00F3digo omitido", "pie de imagen omitido", "nota al pie omitida", "tabla omitida"),
            "de",
                    words(
                            "Code ausgelassen",
                            "Bildunterschrift ausgelassen",
                            "Fu\u00DFnote ausgelassen",
                            "Tabelle ausgelassen"),
            "fr", words("code pass\u00E9", "l\u00E9gende pass\u00E9e", "note pass\u00E9e", "tableau pass\u00E9"),
            "it", words("codice omesso", "didascalia omessa", "nota omessa", "tabella omessa"),
            "pt", words("c\u00F3digo omitido", "legenda omitida", "nota omitida", "tabela omitida"),
            "nl", words("code overgeslagen", "bijschrift overgeslagen", "voetnoot overgeslagen", "tabel overgeslagen"),
            "ru",
                    words(
                            "\u043A\u043E\u0434 \u043F\u0440\u043E\u043F\u0443\u0449\u0435\u043D",
                            "\u043F\u043E\u0434\u043F\u0438\u0441\u044C"
                                    + " \u043F\u0440\u043E\u043F\u0443\u0449\u0435\u043D\u0430",
                            "\u0441\u043D\u043E\u0441\u043A\u0430"
                                    + " \u043F\u0440\u043E\u043F\u0443\u0449\u0435\u043D\u0430",
                            "\u0442\u0430\u0431\u043B\u0438\u0446\u0430"
                                    + " \u043F\u0440\u043E\u043F\u0443\u0449\u0435\u043D\u0430"),
            "zh",
                    words(
                            "\u4EE3\u7801\u5DF2\u7565\u8FC7",
                            "\u56FE\u6CE8\u5DF2\u7565\u8FC7",
                            "\u811A\u6CE8\u5DF2\u7565\u8FC7",
                            "\u8868\u683C\u5DF2\u7565\u8FC7"));

    private Notices() {}

    static String in(String language, Notice notice) {
        return BY_LANGUAGE.getOrDefault(language.split("-", 2)[0], Map.of()).getOrDefault(notice, notice.english());
    }

    private static Map<Notice, String> words(String code, String caption, String footnote, String table) {
        return Map.of(Notice.CODE, code, Notice.CAPTION, caption, Notice.FOOTNOTE, footnote, Notice.TABLE, table);
    }
}
