package org.wirecopy.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Tag;

@AnalyzeClasses(
    packages = "org.wirecopy.enrich",
    importOptions = ImportOption.DoNotIncludeTests.class)
@Tag("slow")
class ArchitectureTest {
  private static final String[] RULES = {"..language..", "..entity..", "..dedupe..", "..version.."};

  @ArchTest
  static final ArchRule rulesKnowNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "io.smallrye..",
              "jakarta..",
              "org.apache.kafka..",
              "io.micrometer..");

  @ArchTest
  static final ArchRule theTopologyKnowsNoQuarkus =
      noClasses()
          .that()
          .resideInAPackage("..topology..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.quarkus..", "io.smallrye..", "jakarta..", "io.micrometer..");

  @ArchTest
  static final ArchRule roomsDependInwards =
      noClasses()
          .that()
          .resideInAnyPackage(RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..topology..", "..service..");

  @ArchTest
  static final ArchRule enginesAreFoundAtRunTimeOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("..corenlp..", "..onnx..", "..tagger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "edu.stanford..",
              "org.wirecopy.enrich.corenlp..",
              "ai.onnxruntime..",
              "ai.djl..",
              "org.wirecopy.enrich.onnx..",
              "org.wirecopy.enrich.tagger..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.wirecopy.enrich.(*)..").should().beFreeOfCycles();
}
