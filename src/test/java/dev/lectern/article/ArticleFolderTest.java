package dev.lectern.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.MovableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFolderTest {
    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("articles");
    }

    private ArticleFolder open() {
        return ArticleFolder.open(folder(), Clock.systemUTC());
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve(file), content);
    }

    /** An editor of Windows ends lines with CR LF, and may begin the file with a byte order mark. */
    @Test
    void frontMatterMayHaveTheLineEndsOfWindows() {
        String file = "\uFEFF---\r\ntitle: Told so\r\nauthor: Me\r\n---\r\n\r\nThe text.\r\n";
        Article read = new ArticleReader()
                .read("a", "a", Format.MARKDOWN, file.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        assertEquals("Told so", read.title());
        assertEquals("Me", read.author());
        assertEquals("The text.", read.text());
    }

    @Test
    void servesWhatLiesThereUnderTheIdsOfTheFilesNames() throws IOException {
        write("plain.txt", "A plain one.\n\nIts text, which is a little longer than a title would be.");
        write("My Ärticle — No. 2.md", "# Second\n\nText.");
        write("page.html", "<h1>Third</h1><p>Text.");
        write("notes.pdf", "not ours");
        write(".hidden.md", "not ours either");
        ArticleFolder folder = open();
        assertEquals(Set.of("plain", "my-article-no-2", "page"), Set.copyOf(folder.ids()));
        assertEquals("A plain one.", folder.find("plain").orElseThrow().title());
        assertEquals(
                Format.MARKDOWN, folder.find("my-article-no-2").orElseThrow().format());
        assertEquals(List.of(), folder.problems());
        assertEquals(Optional.empty(), folder.find("notes"));
    }

    @Test
    void servesTheFirstOfTwoFilesWithOneIdAndReportsTheOther() throws IOException {
        write("a.txt", "Text of the second.");
        write("a.md", "Text of the first.");
        ArticleFolder folder = open();
        assertEquals("Text of the first.", folder.find("a").orElseThrow().text());
        assertEquals(
                List.of("a.txt"), folder.problems().stream().map(Problem::file).toList());
        assertTrue(folder.delete("a"));
        assertEquals("Text of the second.", folder.find("a").orElseThrow().text());
        assertEquals(List.of(), folder.problems());
    }

    @Test
    void noticesChangesByAClockThatIsMoved() throws IOException {
        MovableClock clock = new MovableClock();
        write("a.txt", "Before.");
        ArticleFolder folder = ArticleFolder.open(folder(), clock);
        for (int hours : new int[] {1, -1}) {
            clock.move(Duration.ofHours(hours));
            folder.look();
            for (String text : List.of("After " + hours, "AFTER " + hours)) {
                write("a.txt", text);
                folder.look();
                assertEquals(text, folder.find("a").orElseThrow().text());
            }
        }
    }

    @Test
    void reportsBrokenFilesAndServesTheRest() throws IOException {
        write("good.md", "Good.");
        write("yaml.md", "---\ntitle: [unclosed\n---\nText.");
        write("key.md", "---\ntitle:\n  - a\n  - list\n---\nText.");
        write("almost.markdown", "Text.");
        Files.write(folder().resolve("latin.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.createSymbolicLink(folder().resolve("link.md"), folder().resolve("good.md"));
        Files.createDirectory(folder().resolve("folder.md"));
        ArticleFolder folder = open();
        assertEquals(List.of("good"), folder.ids());
        assertEquals(
                Set.of("yaml.md", "key.md", "almost.markdown", "latin.txt", "link.md", "folder.md"),
                Set.copyOf(folder.problems().stream().map(Problem::file).toList()));
        assertTrue(sentence(folder, "key.md").contains("title"));
        assertTrue(sentence(folder, "latin.txt").contains("UTF-8"));
        assertTrue(sentence(folder, "link.md").contains("link"));
    }

    private static String sentence(ArticleFolder folder, String file) {
        return folder.problems().stream()
                .filter(problem -> problem.file().equals(file))
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    @Test
    void noticesWhatIsPutInEditedAndRemovedByHand() throws IOException {
        write("a.md", "One.");
        ArticleFolder folder = open();
        List<String> told = new ArrayList<>();
        folder.listen((changed, removed) -> told.add("changed " + changed + " removed " + removed));

        folder.look();
        write("b.md", "Two.");
        folder.look();
        write("b.md", "Ten.");
        folder.look();
        assertEquals("Ten.", folder.find("b").orElseThrow().text());
        Files.delete(folder().resolve("a.md"));
        folder.look();
        assertEquals(Optional.empty(), folder.find("a"));
        assertEquals(List.of("changed [b] removed []", "changed [b] removed []", "changed [] removed [a]"), told);
    }

    @Test
    void aTouchedFileIsTheSameArticleAtAnotherTime() throws IOException {
        write("a.md", "One.");
        ArticleFolder folder = open();
        List<String> told = new ArrayList<>();
        folder.listen((changed, removed) -> told.addAll(changed));
        Instant later = Instant.parse("2030-01-01T00:00:00Z");
        Files.setLastModifiedTime(folder().resolve("a.md"), FileTime.from(later));
        folder.look();
        assertEquals(later, folder.find("a").orElseThrow().updated());
        assertEquals(List.of(), told);
    }

    @Test
    void noticesAnEditThatKeepsSizeAndTime() throws IOException {
        write("a.md", "One.");
        Path file = folder().resolve("a.md");
        FileTime time = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, time);
        ArticleFolder folder = open();
        write("a.md", "Two.");
        Files.setLastModifiedTime(file, time);
        folder.look();
        assertEquals("Two.", folder.find("a").orElseThrow().text());
    }

    @Test
    void theWatchNoticesByItself() throws Exception {
        ArticleFolder folder = open();
        CountDownLatch noticed = new CountDownLatch(1);
        folder.listen((changed, removed) -> noticed.countDown());
        try (FolderWatch watch = FolderWatch.start(folder, Duration.ofMillis(20))) {
            write("a.md", "One.");
            assertTrue(noticed.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void createsUnderUniqueSlugs() throws IOException {
        ArticleFolder folder = open();
        Draft draft = Draft.of(Format.MARKDOWN, "# Crème brûlée, for Łukasz & Søren’s\n\nText.");
        assertEquals("creme-brulee-for-lukasz-sorens", folder.create(draft).id());
        assertEquals("creme-brulee-for-lukasz-sorens-2", folder.create(draft).id());
        assertEquals("article", folder.create(Draft.of(Format.PLAIN, "日本語")).id());
        assertEquals("article-2", folder.create(Draft.of(Format.PLAIN, "")).id());
        String longTitle = "word ".repeat(40).strip();
        Article first = folder.create(Draft.of(Format.HTML, "<h1>" + longTitle + "</h1>"));
        Article second = folder.create(Draft.of(Format.HTML, "<h1>" + longTitle + "</h1>"));
        assertTrue(
                Slug.valid(first.id()) && Slug.valid(second.id()) && !first.id().equals(second.id()));
        assertTrue(Files.exists(folder().resolve(first.id() + ".html")));
        assertEquals(6, open().ids().size());
        assertEquals(6, filesIn(folder()));
    }

    @Test
    void doesNotOverwriteAFileThatItHasNotSeenYet() throws IOException {
        ArticleFolder folder = open();
        write("hello.txt", "By hand.");
        assertEquals(
                "hello-2", folder.create(Draft.of(Format.MARKDOWN, "# Hello")).id());
        folder.look();
        assertEquals("By hand.", folder.find("hello").orElseThrow().text());
    }

    @Test
    void fieldsBecomeFrontMatterAndWinOverTheTextsOwn() throws IOException {
        ArticleFolder folder = open();
        Draft draft = new Draft(
                Format.PLAIN,
                "---\ntitle: Own\nauthor: Own Author\nmood: calm\n---\nText.",
                Optional.of("Given: a title"),
                Optional.empty(),
                Optional.of("de"),
                Optional.of("kevin16"),
                Optional.of("2026-03-09"),
                Optional.of("https://example.org/a"));
        Article article = folder.create(draft);
        assertEquals("Given: a title", article.title());
        assertEquals("Own Author", article.author());
        assertEquals("de", article.language());
        assertEquals(Optional.of("kevin16"), article.voice());
        assertEquals(Optional.of("2026-03-09"), article.published());
        assertEquals("Text.", article.text());
        assertTrue(Files.readString(folder().resolve(article.id() + ".txt")).contains("mood: calm"));
    }

    @Test
    void replacingKeepsWhatADraftCannotSay() throws IOException {
        write("Some Name.md", "---\ntitle: Old\nauthor: A\nvoice: kevin\nmood: calm\nlexicon:\n  a: b\n---\nOld.");
        ArticleFolder folder = open();
        Article now = folder.replace("some-name", Draft.of(Format.MARKDOWN, "# New\n\nText."));
        assertEquals("New", now.title());
        assertEquals("", now.author());
        assertEquals(Optional.of("kevin"), now.voice());
        assertEquals(Map.of("a", "b"), now.lexicon());
        assertTrue(Files.readString(folder().resolve("Some Name.md")).contains("mood: calm"));
        assertEquals(1, filesIn(folder()));
    }

    @Test
    void replacingInAnotherFormatLeavesOneFile() throws IOException {
        write("a.md", "Old.");
        ArticleFolder folder = open();
        assertEquals("New.", folder.replace("a", Draft.of(Format.PLAIN, "New.")).text());
        assertFalse(Files.exists(folder().resolve("a.md")));
        assertTrue(Files.exists(folder().resolve("a.txt")));
        folder.look();
        assertEquals("New.", folder.find("a").orElseThrow().text());
    }

    @Test
    void aBadDraftChangesNothing() throws IOException {
        write("a.md", "Old.");
        ArticleFolder folder = open();
        Draft bad = Draft.of(Format.PLAIN, "---\nlanguage: no language\n---\nText.");
        ArticleException e = assertThrows(ArticleException.class, () -> folder.replace("a", bad));
        assertEquals(Optional.of("language"), e.parameter());
        assertThrows(ArticleException.class, () -> folder.create(bad));
        assertThrows(ArticleException.class, () -> folder.replace("../a", Draft.of(Format.PLAIN, "Text.")));
        assertThrows(ArticleException.class, () -> Draft.of(Format.PLAIN, "half \uD83D a pair"));
        assertEquals("Old.", folder.find("a").orElseThrow().text());
        assertEquals(1, filesIn(folder()));
    }

    @Test
    void editingGivesBackWhatWasHandedIn() {
        ArticleFolder folder = open();
        Draft draft = new Draft(
                Format.MARKDOWN,
                "# A *title*\n\n- one\n- two\n",
                Optional.of("Given"),
                Optional.of("An Author"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("2026"),
                Optional.empty());
        assertEquals(Optional.of(draft), folder.draft(folder.create(draft).id()));
    }

    @Test
    void clearsAwayWhatAnInterruptedWriteLeft() throws IOException {
        write(".0123.lectern-tmp", "half an art");
        open();
        assertEquals(0, filesIn(folder()));
    }

    private static long filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
