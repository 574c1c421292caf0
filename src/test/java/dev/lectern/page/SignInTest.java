package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lectern.http.door.Scope;
import dev.lectern.http.door.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The door of a library that is not for everyone. */
@ExtendWith(Stage.class)
class SignInTest {
    @TempDir
    Path folder;

    @Test
    void aTokenOpensTheLibrary(Chromium page) throws Exception {
        Path file = folder.resolve("tokens");
        String token = new Tokens(file, Clock.systemUTC()).make("reader", Set.of(Scope.LISTEN));
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("kept.md"), "# Kept\n\nFor those who may.");
        try (RunningLectern lectern = RunningLectern.start(articles, "--token-file", file.toString())) {
            page.size(320, 640);
            page.open(lectern.at("/"));
            assertEquals(List.of(), MarkupTest.errors(lectern.get("/").body()));
            assertEquals(List.of(), Axe.violations(page));
            assertEquals(List.of(), Axe.weak(page));
            page.screenshot("sign-in-320");
            assertFalse(page.text("main").contains("Bearer"), "it speaks to people");
            page.one("#token").sendKeys("wrong", Keys.ENTER);
            page.until("return document.querySelector('main .lead').textContent.includes('token')");
            page.one("#token").sendKeys(token, Keys.ENTER);
            page.until("return document.querySelector('#shelf .title')?.textContent === 'Kept'");
        }
    }
}
