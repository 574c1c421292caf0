package dev.lectern;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The rooms and the directions in which they may look at each other: the table in docs/architecture.md. */
@AnalyzeClasses(packages = "dev.lectern", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("dev.lectern.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("app")
            .definedBy("dev.lectern.app..")
            .layer("http")
            .definedBy("dev.lectern.http..")
            .layer("speechd")
            .definedBy("dev.lectern.speechd..")
            .layer("publish")
            .definedBy("dev.lectern.publish..")
            .layer("markup")
            .definedBy("dev.lectern.markup..")
            .layer("production")
            .definedBy("dev.lectern.production..")
            .layer("library")
            .definedBy("dev.lectern.library..")
            .layer("narration")
            .definedBy("dev.lectern.narration..")
            .layer("timing")
            .definedBy("dev.lectern.timing..")
            .layer("engines")
            .definedBy("dev.lectern.speech.*..")
            .layer("speech")
            .definedBy("dev.lectern.speech")
            .layer("article")
            .definedBy("dev.lectern.article..")
            .layer("ssml")
            .definedBy("dev.lectern.ssml..")
            .layer("text")
            .definedBy("dev.lectern.text..")
            .layer("audio")
            .definedBy("dev.lectern.audio..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("speechd")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("publish")
            .mayOnlyBeAccessedByLayers("app", "http")
            .whereLayer("markup")
            .mayOnlyBeAccessedByLayers("app", "http", "publish")
            .whereLayer("production")
            .mayOnlyBeAccessedByLayers("app", "http", "publish")
            .whereLayer("library")
            .mayOnlyBeAccessedByLayers("app", "http", "production")
            .whereLayer("narration")
            .mayOnlyBeAccessedByLayers("app", "http", "speechd", "publish", "production", "library")
            .whereLayer("timing")
            .mayOnlyBeAccessedByLayers("app", "http", "speechd", "publish", "production", "library", "narration")
            .whereLayer("ssml")
            .mayOnlyBeAccessedByLayers("app", "http", "speechd")
            .whereLayer("engines")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("article")
            .mayOnlyBeAccessedByLayers(
                    "app", "http", "speechd", "publish", "markup", "production", "library", "narration");

    @ArchTest
    static final ArchRule freetts_stays_in_its_room = noClasses()
            .that()
            .resideOutsideOfPackage("dev.lectern.speech.freetts..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.speech..");

    @ArchTest
    static final ArchRule text_and_audio_know_nothing_of_ours = noClasses()
            .that()
            .resideInAnyPackage("dev.lectern.text..", "dev.lectern.audio..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.lectern.app..",
                    "dev.lectern.http..",
                    "dev.lectern.publish..",
                    "dev.lectern.production..",
                    "dev.lectern.library..",
                    "dev.lectern.narration..",
                    "dev.lectern.timing..",
                    "dev.lectern.ssml..",
                    "dev.lectern.speech..",
                    "dev.lectern.article..");
}
