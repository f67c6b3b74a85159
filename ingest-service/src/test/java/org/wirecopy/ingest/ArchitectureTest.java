package org.wirecopy.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Tag;

@AnalyzeClasses(
    packages = "org.wirecopy.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
@Tag("slow")
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
              "..disposal..",
              "..pulse..",
              "..retry..",
              "..shard..",
              "..takedown..",
              "..priority..")
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
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.wirecopy.ingest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule formatsHaveNoCycles =
      slices().matching("org.wirecopy.ingest.format.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule whatFormatsShareKnowsNoFormat =
      noClasses()
          .that()
          .resideInAPackage("org.wirecopy.ingest.format")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.wirecopy.ingest.format.*..");

  @ArchTest
  static final ArchRule nobodyDependsOnTheOutermostPackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("..service..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..service..");
}
