package uk.haven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionManager;
import org.springframework.web.bind.annotation.RestController;
import uk.haven.platform.cli.HavenCommand;

/** The conventions of CONTRIBUTING.md that a machine can check. */
@AnalyzeClasses(packages = "uk.haven", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    private static final String TEMPLATES = "uk.haven.templates..";
    private static final String BENCH = "uk.haven.bench..";

    /** A clock is handed in, so that a test can say what day it is; elapsed time is {@code System.nanoTime()}. */
    @ArchTest
    static final ArchRule NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME = noClasses()
            .that()
            .resideOutsideOfPackages(TEMPLATES, BENCH)
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("the time is asked of no clock") {
                @Override
                public boolean test(JavaCall<?> call) {
                    String owner = call.getTargetOwner().getName();
                    String name = call.getTarget().getName();
                    boolean noClock = call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isAssignableTo(Clock.class));
                    return (owner.startsWith("java.time.") && name.equals("now") && noClock)
                            || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
                }
            });

    @ArchTest
    static final ArchRule A_DATE_OF_THE_OLD_KIND_IS_NOT_MADE_FROM_THE_MACHINES_TIME =
            noClasses().should().callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule RULES_KNOW_NO_FRAMEWORK_AND_NO_SQL = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "jakarta..",
                    "org.postgresql..",
                    "picocli.."));

    @ArchTest
    static final ArchRule RULES_KNOW_NEITHER_PAGES_NOR_STORES = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("uk.haven..internal..", "uk.haven..web.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAnyPackage("..web..", "uk.haven.platform.gallery")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule STORES_ARE_NOBODY_ELSES = classes()
            .that(simpleNameEndingWith("Store"))
            .and()
            .resideInAPackage("uk.haven..")
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..internal..");

    /** A module's root package is its API: it does not lean on what it hides. */
    @ArchTest
    static final ArchRule AN_API_DOES_NOT_KNOW_WHAT_IS_BEHIND_IT =
            classes().that(nameMatching("uk\\.haven\\.[a-z]+\\.[A-Z][^.]*")).should(notDependOnTheirOwnSubpackages());

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .that()
            .areNotAssignableTo(TransactionManager.class)
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .as(
                    "no name ends in Manager, Util, Helper, Impl or Dto, save where a framework's type is extended that does");

    @ArchTest
    static final ArchRule COMMANDS_ARE_NOT_PROXIED = noClasses()
            .that()
            .areAssignableTo(HavenCommand.class)
            .should()
            .beAnnotatedWith(org.springframework.transaction.annotation.Transactional.class);

    @ArchTest
    static final ArchRule ONLY_OUTPUT_WRITES_TO_STDOUT = noClasses()
            .that()
            .resideOutsideOfPackages("uk.haven.platform.cli", BENCH)
            .should()
            .accessField(System.class, "out");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHERE_NULL_MAY_BE = classes()
            .that()
            .resideOutsideOfPackages(TEMPLATES, "uk.haven")
            .should(new ArchCondition<>("be in a package marked @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                type,
                                type.getPackageName() + " has no @NullMarked package-info (" + type.getName() + ")"));
                    }
                }
            });

    private static ArchCondition<JavaClass> notDependOnTheirOwnSubpackages() {
        return new ArchCondition<>("not depend on their own subpackages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(type.getPackageName() + "."))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }
}
