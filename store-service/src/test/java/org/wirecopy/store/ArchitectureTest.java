package org.wirecopy.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Tag;

@AnalyzeClasses(
    packages = "org.wirecopy.store",
    importOptions = ImportOption.DoNotIncludeTests.class)
@Tag("slow")
class ArchitectureTest {
  @ArchTest
  static final ArchRule rulesArePlainJava =
      classes()
          .that()
          .resideInAnyPackage(
              "..store.arrival..",
              "..store.link..",
              "..store.balance..",
              "..store.columns..",
              "..store.words..",
              "..store.search..",
              "..store.subscription..",
              "..store.source..",
              "..store.pulse..",
              "..store.webhook..",
              "..store.display..",
              "..store.compare..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.fasterxml.jackson..",
              "org.wirecopy.ingest.contract..",
              "org.wirecopy.enrich.contract..",
              "..store.arrival..",
              "..store.link..",
              "..store.balance..",
              "..store.columns..",
              "..store.words..",
              "..store.search..",
              "..store.subscription..",
              "..store.source..",
              "..store.pulse..",
              "..store.webhook..",
              "javax.crypto..",
              "..store.display..",
              "..store.compare..",
              "com.ibm.icu..",
              "org.apache.lucene..",
              "org.tartarus.snowball..",
              "org.egothor.stemmer..");

  @ArchTest
  static final ArchRule kafkaIsReadInOnePackageAndWrittenInAnother =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store.consume..", "..store.takedown..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule sqlIsWrittenInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("..store.postgres..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.sql.Connection");

  @ArchTest
  static final ArchRule readingKnowsNothingOfAsking =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..store.consume..", "..store.takedown..", "..store.delivery..", "..store.postgres..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..store.api..", "..store.page..");

  @ArchTest
  static final ArchRule askingKnowsNothingOfReading =
      noClasses()
          .that()
          .resideInAnyPackage("..store.api..", "..store.page..", "..store.postgres..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..store.consume..", "..store.takedown..", "..store.delivery..");

  @ArchTest
  static final ArchRule noPackagesGoInCircles =
      slices().matching("org.wirecopy.store.(*)..").should().beFreeOfCycles();
}
