package org.wirecopy.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.wirecopy.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule rulesKnowNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..contract..",
              "..folder..",
              "..format..",
              "..ledger..",
              "..intake..",
              "..after..",
              "..retry..",
              "..shard..",
              "..takedown..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.quarkus..", "jakarta..", "org.apache.kafka..", "io.smallrye..");

  @ArchTest
  static final ArchRule kafkaStaysBehindOneWall =
      noClasses()
          .that()
          .resideOutsideOfPackage("..kafka..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka.clients..");

  @ArchTest
  static final ArchRule roomsHaveNoCircles =
      slices().matching("org.wirecopy.ingest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobodyDependsOnTheOutermostRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage("..service..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..service..");
}
