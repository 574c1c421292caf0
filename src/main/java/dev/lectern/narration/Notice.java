package dev.lectern.narration;

/** What is said in place of something that is passed over. */
enum Notice {
    CODE("code block passed over"),
    CAPTION("caption passed over"),
    FOOTNOTE("footnote passed over"),
    TABLE("table passed over");

    private final String english;

    Notice(String english) {
        this.english = english;
    }

    String english() {
        return english;
    }
}
