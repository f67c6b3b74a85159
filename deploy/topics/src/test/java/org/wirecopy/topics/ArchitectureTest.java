package org.wirecopy.topics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.wirecopy.topics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule rulesArePlainJava =
      classes()
          .that()
          .resideInAPackage("org.wirecopy.topics")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "com.fasterxml.jackson..", "org.wirecopy.topics");

  @ArchTest
  static final ArchRule kafkaIsLookedAtWithoutAFramework =
      classes()
          .that()
          .resideInAPackage("..topics.kafka..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.apache.kafka..", "org.wirecopy.topics", "..topics.kafka..");
}
