package uk.haven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules' boundaries hold, and their diagrams are written from what the code says. */
class ModularityTests {

    /** Compiled templates are part of no module: each belongs to the page that names it. */
    private final ApplicationModules modules =
            ApplicationModules.of(HavenApplication.class, resideInAPackage("uk.haven.templates.."));

    @Test
    void modulesUseOnlyWhatTheyMayAndNeverInACircle() {
        modules.verify();
    }

    @Test
    void theDiagramsAreWrittenIntoTheDocumentation() {
        new Documenter(
                        modules,
                        Documenter.Options.defaults()
                                .withOutputFolder(
                                        Path.of("..", "docs", "architecture").toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }
}
