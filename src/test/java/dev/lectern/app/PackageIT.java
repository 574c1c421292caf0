package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The package tells what is in it: a list of parts (CycloneDX) that names every library which it ships. */
class PackageIT {
    private static final Path JAR = Path.of(System.getProperty("lectern.jar", "target/lectern.jar"));
    private static final Pattern SHIPPED = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom.xml");

    @Test
    void theListOfPartsNamesEveryLibraryThatIsShipped() throws Exception {
        Assumptions.assumeTrue(Files.exists(JAR), JAR + " is not there: mvn package makes it.");
        Set<String> shipped = new HashSet<>(declared());
        Set<String> listed = new HashSet<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : List.copyOf(jar.stream().toList())) {
                Matcher pom = SHIPPED.matcher(entry.getName());
                if (pom.matches() && !pom.group(1).equals("dev.lectern")) {
                    shipped.add(pom.group(1) + ":" + pom.group(2));
                }
            }
            JarEntry list = jar.getJarEntry("META-INF/sbom/application.cdx.json");
            Assumptions.assumeTrue(
                    list != null || "true".equals(System.getenv("CI")),
                    "The list of parts is not made by a build that is offline (mvn -o).");
            try (InputStream in = jar.getInputStream(list)) {
                JsonNode parts = new ObjectMapper().readTree(in);
                assertEquals("CycloneDX", parts.get("bomFormat").asText());
                for (JsonNode part : parts.get("components")) {
                    listed.add(
                            part.get("group").asText() + ":" + part.get("name").asText());
                    assertTrue(part.hasNonNull("version") && part.hasNonNull("licenses"), part.toString());
                }
            }
        }
        List<String> missing = new ArrayList<>(shipped);
        missing.removeAll(listed);
        assertEquals(List.of(), missing);
        assertTrue(shipped.size() > 20, shipped.toString());
    }

    /** The libraries that the project names for its own use. */
    private static Set<String> declared() throws Exception {
        Document pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), "", Parser.xmlParser());
        Set<String> names = new HashSet<>();
        for (Element one : pom.select("project > dependencies > dependency")) {
            if (one.select("> scope").isEmpty()) {
                names.add(one.select("> groupId").text() + ":"
                        + one.select("> artifactId").text());
            }
        }
        return names;
    }
}
