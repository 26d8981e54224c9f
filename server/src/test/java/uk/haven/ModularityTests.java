package uk.haven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/**
 * The modules' boundaries hold, and their diagrams say what the code says. {@code -Dhaven.write=true} draws them anew;
 * otherwise they are only compared.
 */
class ModularityTests {

    private static final Path DOCUMENTED = Path.of("..", "docs", "architecture");

    /** Compiled templates are part of no module: each belongs to the page that names it. */
    private final ApplicationModules modules =
            ApplicationModules.of(HavenApplication.class, resideInAPackage("uk.haven.templates.."));

    @Test
    void modulesUseOnlyWhatTheyMayAndNeverInACircle() {
        modules.verify();
    }

    @Test
    void theDiagramsInTheDocumentationAreThoseOfTheCode(@TempDir Path drawn) throws IOException {
        draw(drawn);
        if (Boolean.getBoolean("haven.write")) {
            draw(DOCUMENTED);
        }
        assertThat(lines(DOCUMENTED))
                .as(
                        "docs/architecture; run ./mvnw -pl server test -Dtest=ModularityTests -Dhaven.write=true to draw anew")
                .isEqualTo(lines(drawn));
    }

    private void draw(Path folder) {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }

    /** Lines of each file, sorted: the order in which relations and events are listed says nothing. */
    private static Map<String, List<String>> lines(Path folder) throws IOException {
        var lines = new TreeMap<String, List<String>>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(puml|adoc)"))
                    .toList()) {
                lines.put(
                        file.getFileName().toString(),
                        Files.readAllLines(file).stream()
                                .map(line -> line.strip().replaceFirst("^\\|\\*", "*"))
                                .filter(line -> !line.isEmpty())
                                .distinct()
                                .sorted()
                                .toList());
            }
        }
        return lines;
    }
}
