package dev.lectern.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives page tests the one Lectern and the one browser that they share; both end with the last test. */
final class Stage implements ParameterResolver {
    private static final Namespace SHARED = Namespace.create(Stage.class);
    private static final Path ARTICLES = Path.of("src", "test", "resources", "dev", "lectern", "page", "articles");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningLectern.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return context.getRoot()
                .getStore(SHARED)
                .<Class<?>, AutoCloseable>getOrComputeIfAbsent(type, Stage::make, AutoCloseable.class);
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

    private static AutoCloseable make(Class<?> wanted) {
        return wanted == Chromium.class ? new Chromium() : lectern();
    }

    private static RunningLectern lectern() {
        try {
            return RunningLectern.start(articles());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
