package dev.lectern.http.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of {@code web/templates}, in Mustache. What is filled in is escaped unless the template says otherwise. */
final class Templates {
    private static final String FOLDER = "/web/templates/";

    private final Mustache.Compiler compiler = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .strictSections(true)
            .withLoader(Templates::open);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final String base;

    /** @param base the path that every link to the service begins with, known to all templates by this name; they know where
     *     the present edition of the assets is by the name of {@code assets} */
    Templates(String base) {
        this.base = base;
    }

    /** A template filled with values; a name that it uses and nobody gave is a mistake that throws. */
    String fill(String name, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("base", base);
        all.put("assets", base + "/assets/" + Edition.NAME);
        return compiled.computeIfAbsent(name, file -> compiler.compile(open(file)))
                .execute(all);
    }

    private static Reader open(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(FOLDER + name + ".html")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no template " + name + ".");
            }
            return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
