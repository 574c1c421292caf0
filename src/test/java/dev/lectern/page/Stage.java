package dev.lectern.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives page tests the Lectern and the browser that they share. A browser, soon started, is there for one class; Lectern
 * stays until the last test of this process, because its first seconds cost more than most tests, and is emptied for each class.
 */
final class Stage implements BeforeAllCallback, ParameterResolver {
    private static final Namespace SHARED = Namespace.create(Stage.class);
    private static final Path ARTICLES = Path.of("src", "test", "resources", "dev", "lectern", "page", "articles");

    /** A browser for one class, started when a test asks for it. */
    private static final class Window implements AutoCloseable {
        private Optional<Chromium> browser = Optional.empty();

        Chromium open() {
            browser = Optional.of(browser.orElseGet(Chromium::new));
            return browser.get();
        }

        @Override
        public void close() {
            browser.ifPresent(Chromium::close);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        context.getStore(SHARED).put(Window.class, new Window());
        RunningLectern earlier = stays(context).get(RunningLectern.class, RunningLectern.class);
        if (earlier != null) {
            earlier.renew(ARTICLES);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningLectern.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class
                ? context.getStore(SHARED).get(Window.class, Window.class).open()
                : stays(context).getOrComputeIfAbsent(RunningLectern.class, ignored -> lectern());
    }

    private static Store stays(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, SHARED);
    }

    /** A copy of the articles that the tests read. */
    static Path articles() throws IOException {
        Path copy = Files.createTempDirectory("articles");
        try (var files = Files.list(ARTICLES)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static RunningLectern lectern() {
        try {
            return RunningLectern.start(articles());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
